"""Put furniture of every kind around and into the text."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

from tests.extract.layouts.parts import (
    FOOT,
    MARKUP,
    NAV,
    TITLE,
    links,
    shell,
)

AROUND: dict[str, str] = {
    "contents list that links": shell(
        f"{NAV}<main>{TITLE}<nav class=toc aria-label=Contents><h2>CLUTTER Contents</h2><ul>{links(20, '<li><a href=#s{n}>CLUTTER {n}</a></li>')}</ul></nav>{MARKUP}</main>{FOOT}"
    ),
    "related articles": shell(
        f"{NAV}<main><article>{TITLE}{MARKUP}</article><section class=related-articles><h2>CLUTTER Related articles</h2><ul>{links(6)}</ul></section></main>{FOOT}"
    ),
    "related articles with teasers": shell(
        f"{NAV}<main><article>{TITLE}{MARKUP}</article><section class=more-posts><h2>CLUTTER More</h2>{links(4, '<div><a href=/b{n}>CLUTTER post {n}</a><p>CLUTTER: how we built it, why it took a year, and what we learned from that.</p></div>')}</section></main>{FOOT}"
    ),
    "was this helpful": shell(
        f"{NAV}<main>{TITLE}{MARKUP}<div class=feedback><span>CLUTTER Was this page helpful?</span><button>CLUTTER Yes</button><button>CLUTTER No</button></div></main>{FOOT}"
    ),
    "was this helpful, unnamed": shell(
        f"{NAV}<main>{TITLE}{MARKUP}<div class=x><div>CLUTTER Was this helpful?</div><div><button>CLUTTER Yes</button><button>CLUTTER No</button></div></div></main>{FOOT}"
    ),
    "language switcher": shell(
        f"{NAV}<main><div class=lang-switcher><label>CLUTTER Language</label><select><option>CLUTTER English</option></select><ul>{links(8)}</ul></div>{TITLE}{MARKUP}</main>{FOOT}"
    ),
    "breadcrumbs": shell(
        f"{NAV}<main><ol class=breadcrumb><li><a href=/>CLUTTER Home</a></li><li><a href=/l>CLUTTER Legal</a></li></ol>{TITLE}{MARKUP}</main>{FOOT}"
    ),
    "preference centre": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main>{FOOT}<div id=onetrust-pc-sdk role=alertdialog><h2>CLUTTER Privacy Preference Center</h2>{'<p>CLUTTER: when you visit any website, it may store or retrieve information on your browser, mostly in the form of cookies.</p>' * 30}<button>CLUTTER Confirm</button></div>"
    ),
    "preference centre, unnamed": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main>{FOOT}<div class=css-1x2y3z role=dialog aria-label='Cookie preferences'>{'<h3>CLUTTER Cookies</h3><p>CLUTTER: these cookies are necessary for the website to function and cannot be switched off in our systems.</p>' * 5}<button>CLUTTER Reject all</button></div>"
    ),
    "chat widget": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main>{FOOT}<div class=intercom-lightweight-app><div role=button>CLUTTER Chat</div></div><div id=chat-widget><p>CLUTTER Hi there! Ask us anything, we usually reply in a few minutes.</p><button>CLUTTER Send</button></div>"
    ),
    "pricing cards behind the terms": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main><section class=pricing>{''.join(f'<div class=card><h3>CLUTTER Plan {n}</h3><ul><li>CLUTTER seats</li><li>CLUTTER support</li></ul><a href=/buy{n}>CLUTTER Buy</a></div>' for n in range(3))}</section>{FOOT}"
    ),
    "announcement bar": shell(
        f"<div class=announcement-bar><p>CLUTTER Launch week is here: see what is new in our product!</p><a href=/new>CLUTTER More</a></div>{NAV}<main>{TITLE}{MARKUP}</main>{FOOT}"
    ),
    "call to action behind the terms": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main><section class=cta><h2>CLUTTER Ready to start?</h2><p>CLUTTER Join thousands of teams who build with us, every day and everywhere.</p><a href=/signup>CLUTTER Start</a></section>{FOOT}"
    ),
    "notice of change above the text": shell(
        f"{NAV}<div class=notice><p>KEEP We are changing this policy on 1 June 2025; the new text applies to you from that day.</p></div><main>{TITLE}{MARKUP}</main>{FOOT}"
    ),
}
