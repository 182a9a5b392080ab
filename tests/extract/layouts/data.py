"""Carry the text as data of scripts, in the manner of the frameworks that do so."""

from __future__ import annotations

import json

from tests.extract.layouts.parts import (
    ALL,
    FOOT,
    MARKUP,
    NAV,
    TITLE,
    clauses,
    flight,
    rich_text,
    shell,
)

_ELEMENT = [["$", "p", None, {"children": part}] for part in ALL]

DATA: dict[str, str] = {
    "Next.js data, Contentful": shell(
        "<div id=__next></div><script id=__NEXT_DATA__ type=application/json>"
        + json.dumps(
            {
                "props": {
                    "pageProps": {
                        "nav": [{"label": "CLUTTER", "href": "/x"}],
                        "page": {"title": "KEEP Terms", "body": {"nodeType": "document", "data": {}, "content": rich_text(ALL)}},
                    }
                },
                "page": "/legal",
            }
        )
        + "</script>"
    ),
    "Next.js data, markup": shell(
        "<div id=__next><div class=loader></div></div><script id=__NEXT_DATA__ type=application/json>"
        + json.dumps({"props": {"pageProps": {"seo": {"description": "CLUTTER of a site"}, "html": TITLE + MARKUP}}})
        + "</script>"
    ),
    "Next.js stream, elements": shell(
        "<div hidden></div>"
        + flight(
            '1:"$Sreact.fragment"\n2:I[123,["c.js"],"default"]\n0:'
            + json.dumps({"b": "x", "f": [["$", "main", None, {"children": [["$", "h1", None, {"children": "KEEP Terms"}], *_ELEMENT]}]]})
            + "\n"
        )
    ),
    "Next.js stream, a component's properties": shell(
        flight(
            '2:I[9,["c.js"],"Router"]\n0:'
            + json.dumps(
                ["$", "$L2", None, {"buildId": "x", "page": {"title": "KEEP Terms", "content": rich_text(ALL)}, "nav": ["/a", "/b"]}]
            )
            + "\n"
        )
    ),
    "Next.js stream, a row that another names": shell(
        flight(
            '0:["$","div",null,{"children":["$","main",null,{"children":"$L5"}]}]\n5:'
            + json.dumps(["$", "article", None, {"children": [["$", "h1", None, {"children": "KEEP Terms"}], *_ELEMENT]}])
            + "\n"
        )
    ),
    "Next.js stream, text row of markup": shell(
        flight(f'3:T{len((TITLE + MARKUP).encode()):x},{TITLE}{MARKUP}0:["$","div",null,{{"dangerouslySetInnerHTML":{{"__html":"$3"}}}}]\n')
    ),
    "Nuxt 2, an expression": shell(
        "<div id=__nuxt></div><script>window.__NUXT__="
        + json.dumps({"layout": "default", "data": [{"page": {"title": "KEEP Terms", "content": MARKUP}}]})
        + ";</script>"
    ),
    "Nuxt 3, a flat list of values": shell(
        "<div id=__nuxt></div><script type=application/json id=__NUXT_DATA__>"
        + json.dumps([["Reactive", 1], {"data": 2}, {"legal": 3}, {"title": 4, "body": 5}, "KEEP Terms of the service, as of May", MARKUP])
        + "</script>"
    ),
    "Gatsby page data": shell(
        "<div id=___gatsby></div><script>window.pageData="
        + json.dumps({"result": {"data": {"markdownRemark": {"frontmatter": {"title": "KEEP Terms"}, "html": MARKUP}}}})
        + "</script>"
    ),
    "JSON-LD only": shell(
        "<div id=app></div><script type=application/ld+json>"
        + json.dumps({"@context": "https://schema.org", "@type": "WebPage", "name": "KEEP Terms", "text": "\n\n".join(ALL)})
        + "</script>"
    ),
    "state set by a string of JSON": shell(
        "<div id=root></div><script>window.__STATE__ = JSON.parse("
        + json.dumps(json.dumps({"legal": {"title": "KEEP Terms", "html": MARKUP}}))
        + ")</script>"
    ),
    "Sanity portable text": shell(
        "<div id=__next></div><script id=__NEXT_DATA__ type=application/json>"
        + json.dumps(
            {
                "props": {
                    "pageProps": {
                        "page": {
                            "title": "KEEP Terms",
                            "body": [
                                {
                                    "_type": "block",
                                    "_key": "k",
                                    "style": "normal",
                                    "markDefs": [],
                                    "children": [
                                        {"_type": "span", "text": c[:30], "marks": []},
                                        {"_type": "span", "text": c[30:], "marks": ["strong"]},
                                    ],
                                }
                                for c in ALL
                            ],
                        }
                    }
                }
            }
        )
        + "</script>"
    ),
    "WordPress answer as data": shell(
        "<div id=app></div><script>var preload = "
        + json.dumps({"/wp-json/wp/v2/pages/3": {"title": {"rendered": "KEEP Terms"}, "content": {"rendered": MARKUP, "protected": False}}})
        + ";</script>"
    ),
    "ProseMirror document": shell(
        "<div id=root></div><script type=application/json>"
        + json.dumps(
            {
                "doc": {
                    "type": "doc",
                    "content": [
                        {"type": "heading", "attrs": {"level": 1}, "content": [{"type": "text", "text": "KEEP Terms"}]},
                        {
                            "type": "orderedList",
                            "content": [
                                {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": c}]}]}
                                for c in ALL
                            ],
                        },
                    ],
                }
            }
        )
        + "</script>"
    ),
    "data beside a page that shows a part of it": shell(
        f"{NAV}<main>{TITLE}{clauses(1, 3)}</main><script id=__NEXT_DATA__ type=application/json>"
        + json.dumps({"props": {"title": "KEEP Privacy Policy", "html": TITLE + MARKUP}})
        + f"</script>{FOOT}"
    ),
}
