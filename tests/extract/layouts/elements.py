"""Decide for each element of HTML, and each kind of furniture, whether it is text."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import html

from tests.extract.layouts.parts import (
    ALL,
    DIV_FOOT,
    DIV_MENU,
    FOOT,
    MARKUP,
    NAV,
    SENTENCES,
    TITLE,
    clause,
    clauses,
    links,
    sections,
    shell,
)

ELEMENTS: dict[str, str] = {
    "time beside its words": shell(
        f"{NAV}<main>{TITLE}<p>KEEP Effective <time datetime=2025-05-03>3 May 2025 KEEP</time></p>{MARKUP}</main>{FOOT}"
    ),
    "label and value": shell(f"{NAV}<main>{TITLE}<div><label>KEEP Version</label><span>4.1 KEEP</span></div>{MARKUP}</main>{FOOT}"),
    "details, all closed": shell(
        f"{NAV}<main>{TITLE}{sections(5, '<details><summary>KEEP {title}</summary>{text}</details>')}</main>{FOOT}"
    ),
    "accordion of buttons": shell(
        f"{NAV}<main>{TITLE}{sections(5, '<h3><button aria-expanded=false aria-controls=p{number}>KEEP {title}</button></h3><div id=p{number} role=region hidden>{text}</div>')}</main>{FOOT}"
    ),
    "accordion of divs": shell(
        f"{DIV_MENU}<div class=page>{TITLE}{sections(5, '<div class=accordion-item><div class=accordion-header role=button tabindex=0>KEEP {title}</div><div class=accordion-collapse style=display:none>{text}</div></div>')}</div>{DIV_FOOT}"
    ),
    "tabs with panels": shell(
        f"{NAV}<main>{TITLE}<div role=tablist><button role=tab>CLUTTER Us</button><button role=tab>CLUTTER EU</button></div>{sections(2, '<div role=tabpanel aria-hidden=true id=t{number}><h2>KEEP {title}</h2>{text}</div>')}</main>{FOOT}"
    ),
    "hidden until clicked": shell(
        f"{NAV}<main>{TITLE}{clauses(1, 8)}<div hidden>{clauses(9, 12)}</div><div aria-hidden=true>{clauses(13, 16)}</div><div style='display: none'>{clauses(17, 20)}</div></main>{FOOT}"
    ),
    "all of it in a dialog element": shell(f"{NAV}<dialog open>{TITLE}{MARKUP}</dialog>{FOOT}"),
    "all of it in a section of role dialog": shell(f"{NAV}<section role=dialog aria-modal=true>{TITLE}{MARKUP}</section>{FOOT}"),
    "a declared shadow tree": shell(
        f"{NAV}<legal-text><template shadowrootmode=open><style>p{{}}</style><slot></slot>{TITLE}{MARKUP}</template></legal-text>{FOOT}"
    ),
    "definition list": shell(
        f"{NAV}<main>{TITLE}<dl>{''.join(f'<dt>KEEP Term {n}</dt><dd>{clause(n)}</dd>' for n in range(1, 21))}</dl></main>{FOOT}"
    ),
    "nested layout tables": shell(
        f"<table width=100%><tr><td colspan=2>{links(12, '<a href=/p{n}>CLUTTER {n}</a> | ')}</td></tr><tr><td width=150>{links(12, '<a href=/q{n}>CLUTTER {n}</a><br>')}</td>"
        f"<td><table><tr><td>{TITLE}{MARKUP}</td></tr></table></td></tr></table>"
    ),
    "a table of data in the terms": shell(
        f"{NAV}<main>{TITLE}{clauses(1, 10)}<table><tr><th>KEEP Data</th><th>KEEP Why</th></tr><tr><td>Name KEEP</td><td><table><tr><td>log KEEP</td><td>mail KEEP</td></tr></table></td></tr></table>{clauses(11)}</main>{FOOT}"
    ),
    "line breaks for paragraphs": shell(f"{DIV_MENU}<div>{TITLE}<div>{'<br><br>'.join(ALL)}</div></div>{DIV_FOOT}"),
    "bare text in the body": shell(f"{DIV_MENU}{TITLE}{'<br><br>'.join(ALL)}<br><br>{DIV_FOOT}"),
    "bold lines for headings": shell(f"{DIV_MENU}<div class=c>{TITLE}{sections(5, '<p><b>KEEP {title}</b></p>{text}')}</div>{DIV_FOOT}"),
    "clauses as nested lists": shell(
        f"{NAV}<main>{TITLE}<ol>{sections(5, '<li><b>KEEP {title}</b><ol type=a>{text}</ol></li>').replace('<p>', '<li>').replace('</p>', '</li>')}</ol></main>{FOOT}"
    ),
    "right to left": shell(
        f"{NAV}<main dir=rtl>{TITLE}<p>KEEP سياسة الخصوصية: نجمع بياناتك عندما تنشئ حسابًا، ولا نبيعها أبدًا.</p>{MARKUP}</main>{FOOT}"
    ),
    "half of the terms outside main": shell(f"{NAV}<main>{TITLE}{clauses(1, 10)}</main><section>{clauses(11)}</section>{FOOT}"),
    "main holds the title only": shell(
        f"{NAV}<main>{TITLE}<p>KEEP Please read these terms with care, since they bind you.</p></main><div class=legal>{MARKUP}</div>{FOOT}"
    ),
    "an article a clause": shell(f"{NAV}<main>{TITLE}{''.join(f'<article>{clauses(n, n)}</article>' for n in range(1, 21))}</main>{FOOT}"),
    "terms in a form to agree to": shell(
        f"{NAV}<form action=/agree>{TITLE}<div class=scroll>{MARKUP}</div><label><input type=checkbox> KEEP I agree to these terms.</label><button>CLUTTER Accept</button></form>{FOOT}"
    ),
    "terms in noscript": shell(f"<div id=app></div><script src=/app.js></script><noscript>{TITLE}{MARKUP}</noscript>"),
    "terms in a frame's own markup": shell(
        f'{NAV}<main><iframe srcdoc="{html.escape("<html><body>" + TITLE + MARKUP + "</body></html>")}"></iframe></main>{FOOT}'
    ),
    "legal footer inside main": shell(
        f"<main>{NAV}<div>{TITLE}{MARKUP}</div><footer><ul>{links()}</ul><p>© 2025 CLUTTER Inc. All rights reserved.</p></footer></main>"
    ),
    "date outside main": shell(
        f"{NAV}<div class=hero><h1>KEEP Terms</h1><span>KEEP Effective May 3, 2025</span></div><main>{MARKUP}</main>{FOOT}"
    ),
    "date below the text": shell(f"{NAV}<main>{TITLE}{MARKUP}</main><div>KEEP Last revised on 3 May 2025</div>{FOOT}"),
    "section titles in header elements": shell(
        f"{NAV}<main>{TITLE}{sections(5, '<section><header><h2>KEEP {title}</h2></header>{text}</section>')}</main>{FOOT}"
    ),
    "a lead in the article's header": shell(
        f"{NAV}<article><header><h2>KEEP Terms</h2><p>KEEP These terms are a contract between you and us; please read them.</p></header>{MARKUP}</article>{FOOT}"
    ),
    "a note set apart in the text": shell(
        f"{NAV}<main>{TITLE}{clauses(1, 10)}<aside class=callout><p>KEEP In short: we never sell your data to anyone, whatever they pay.</p></aside>{clauses(11)}</main>{FOOT}"
    ),
    "an address in a footer element of the text": shell(
        f"{NAV}<article>{TITLE}{clauses(1, 20)}<footer><p>KEEP Questions about this policy go to the data protection officer, 12 Road, Town.</p></footer></article>{FOOT}"
    ),
    "a notice of change in an alert": shell(
        f"{NAV}<div role=alert class=banner><p>KEEP We are updating these terms: the new ones take effect on 3 November 2025.</p></div><main>{TITLE}{MARKUP}{''.join(f'<p>KEEP more {n}: {SENTENCES[n % 4]} {SENTENCES[(n + 1) % 4]}</p>' for n in range(40))}</main>{FOOT}"
    ),
    "a notice of change in a dialog": shell(
        f"{NAV}<main>{TITLE}{MARKUP}</main>{FOOT}<div role=dialog class=modal><p>KEEP We are changing our privacy policy on November 3, 2025, as you can read here.</p><button>CLUTTER Got it</button></div>"
    ),
    "a menu beside the title": shell(
        f"<header class=x><h1>KEEP Terms of Use</h1><div class=y>{links(7, '<a href=/p{n}>CLUTTER {n}</a>')}</div></header><div class=z>{MARKUP}</div>{DIV_FOOT}"
    ),
    "accordion of labels and hidden boxes": shell(
        f"{NAV}<main>{TITLE}{sections(5, '<div class=acc><input type=checkbox id=c{number}><label for=c{number}>KEEP {title}</label><div class=acc-body>{text}</div></div>')}</main>{FOOT}"
    ),
    "a cookie table of a consent manager, in the policy": shell(
        f"{NAV}<main>{TITLE}{MARKUP}<div class=cky-audit-table><table><tr><th>Cookie</th><th>Purpose</th></tr><tr><td>KEEP _ga</td><td>KEEP It counts the visits to our pages, and who comes back.</td></tr></table></div></main>{FOOT}<div class=cky-consent-container><p>CLUTTER: we use cookies to make this site better for you.</p></div>"
    ),
    "a list of short items": shell(
        f"{NAV}<main>{TITLE}{clauses(1, 20)}<h2>KEEP Sub-processors</h2><div class=grid>{''.join(f'<div class=cell><div>KEEP Processor {n}</div><div>Ireland</div></div>' for n in range(30))}</div></main>{FOOT}"
    ),
    "Chinese": shell(
        f"{DIV_MENU}<div class=c><h1>KEEP 隐私政策</h1>{''.join(f'<p>KEEP 我们收集您的姓名和电话号码{n}，并且不会出售。</p>' for n in range(12))}</div>{DIV_FOOT}"
    ),
    "Japanese": shell(
        f"{DIV_MENU}<div class=c><h1>KEEP プライバシーポリシー</h1>{''.join(f'<p>KEEP 当社は、お客様の氏名{n}を収集します。</p>' for n in range(12))}</div>{DIV_FOOT}"
    ),
    "Thai": shell(
        f"{DIV_MENU}<div class=c><h1>KEEP นโยบายความเป็นส่วนตัว</h1>{''.join(f'<p>KEEP เราเก็บรวบรวมข้อมูลส่วนบุคคลของคุณเมื่อคุณสร้างบัญชี และเราจะไม่ขายข้อมูลของคุณให้แก่ผู้อื่น ไม่ว่ากรณีใดๆ ข้อ {n}</p>' for n in range(12))}</div>{DIV_FOOT}"
    ),
    "Hindi": shell(
        f"{DIV_MENU}<div class=c><h1>KEEP गोपनीयता नीति</h1>{''.join(f'<p>KEEP हम आपका नाम और फ़ोन नंबर {n} एकत्र करते हैं जब आप खाता खोलते हैं, और इसे कभी नहीं बेचते।</p>' for n in range(12))}</div>{DIV_FOOT}"
    ),
}
