"""Write pages in the manner of the systems that real terms are published with."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

from tests.extract.layouts.parts import (
    ALL,
    FOOT,
    MARKUP,
    NAV,
    TITLE,
    clause,
    clauses,
    links,
    sections,
    shell,
)

SYSTEMS: dict[str, str] = {
    "Zendesk help centre": shell(
        f"<header class=header><div class=logo><a href=/>CLUTTER</a></div><nav class=user-nav>{links(5)}</nav></header><main role=main><div class=container-divider></div><div class=container><nav class=sub-nav><ol class=breadcrumbs>{links(3)}</ol><div class=search-container><form role=search><input type=search></form></div></nav>"
        f"<div class=article-container id=article-container><aside class=article-sidebar><h3 class='collapsible-sidebar-title sidenav-title'>CLUTTER Articles in this section</h3><ul>{links(10)}</ul></aside><article class=article><header class=article-header><h1 title=T class=article-title>KEEP Privacy Policy</h1><div class=article-author><ul class=meta-group><li class=meta-data><time>KEEP 3 months ago</time></li></ul></div><button class=article-subscribe>CLUTTER Follow</button></header>"
        f"<section class='content article-info'><div class=article-content><div class=article-body>{MARKUP}</div></div></section><footer><div class=article-footer><div class='article-share'><ul class=share>{links(3)}</ul></div></div><div class=article-votes><span class=article-votes-question>CLUTTER Was this article helpful?</span><button>CLUTTER Yes</button></div><div class=article-more-questions>CLUTTER Have more questions? <a href=/r>CLUTTER Submit a request</a></div></footer>"
        f"<section class=article-relatives><div data-recent-articles></div><section class=related-articles><h2>CLUTTER Related articles</h2><ul>{links(5)}</ul></section></section></article></div></div></main><footer class=footer><div class=footer-inner>{links(3)}</div></footer>"
    ).replace("<time>KEEP 3 months ago</time>", "<time>3 months ago</time>"),
    "Intercom help centre": shell(
        f"<header class='header'><div class=container>{links(4)}<form><input placeholder=Search></form></div></header><div class=container><section class='section section__article'><div class=breadcrumb>{links(3)}</div><div class='paper paper__large'><div class='content content__narrow'><div class=article intercom-article><div class=article__meta><h1>KEEP Privacy Policy</h1><div class=avatar><div class=avatar__info><div><span class='c__darker'>Written by Ann</span><br>Updated over a week ago</div></div></div></div><article><div class=intercom-interblocks-paragraph>{MARKUP}</div></article></div></div>"
        f"<div class='intercom-reaction-picker' role=form><div class=intercom-reaction-prompt>CLUTTER Did this answer your question?</div><button>😞</button><button>😃</button></div></div></section></div>{FOOT}"
    ),
    "Webflow": shell(
        f"<div class='navbar w-nav' role=banner><div class=w-container><nav role=navigation class='nav-menu w-nav-menu'>{links(8, '<a class=w-nav-link href=/p{n}>CLUTTER {n}</a>')}</nav></div></div><section class=section-legal-hero><div class=container><h1 class=heading-xl>KEEP Terms of Service</h1><div class=text-meta>KEEP Last updated May 3, 2025</div></div></section><section class=section-legal><div class='padding-global'><div class='text-rich-text w-richtext'>{MARKUP}</div></div></section>"
        f"<section class='section_cta'><div class=container><h2>CLUTTER Try it free</h2><a class=button>CLUTTER Start</a></div></section><div class=footer><div class=w-layout-grid>{links(20, '<a class=footer-link href=/f{n}>CLUTTER {n}</a>')}</div></div>"
    ),
    "Squarespace": shell(
        f"<div id=siteWrapper class=site-wrapper><header id=header class='header' role=banner><div class=header-announcement-bar-wrapper></div><div class=header-nav>{links(6, '<div class=header-nav-item><a href=/p{n}>CLUTTER {n}</a></div>')}</div></header><main id=page class=container role=main><article class=sections id=sections><section class=page-section><div class=content-wrapper><div class='fluid-engine'><div class='fe-block'><div class='sqs-block html-block'><div class=sqs-block-content><div class=sqs-html-content><h1>KEEP Privacy</h1>{clauses(1, 10)}</div></div></div></div>"
        f"<div class='fe-block'><div class='sqs-block html-block'><div class=sqs-html-content>{clauses(11)}</div></div></div></div></div></section></article></main><footer class=sections id=footer-sections><section class=page-section><div class=sqs-html-content><p>CLUTTER 12 Road, Town. <a href=/c>CLUTTER Contact</a></p></div></section></footer></div>"
    ),
    "Wix": shell(
        f"<div id=SITE_CONTAINER><div id=site-root><div id=masterPage><header id=SITE_HEADER tabindex=-1><div>{links(6, '<p><a href=/p{n}><span>CLUTTER {n}</span></a></p>')}</div></header><main id=PAGES_CONTAINER tabindex=-1><div id=SITE_PAGES><div id=c1dmp><div class=Oqnisf><section id=comp-1 class=Oqnisf><div data-testid=richTextElement class='wixui-rich-text'><h1 class='font_0'><span>KEEP Privacy Policy</span></h1></div>"
        f"<div data-testid=richTextElement>{''.join(f'<p class=font_8 style=font-size:16px><span style=font-family:x><span class=wixGuard>​</span>{c}</span></p><p class=font_8><span class=wixGuard>​</span></p>' for c in ALL)}</div></section></div></div></div></main><footer id=SITE_FOOTER tabindex=-1><p>CLUTTER © 2025 by us</p>{links(4)}</footer></div></div></div>"
    ),
    "WordPress with Elementor": shell(
        f"<a class='skip-link screen-reader-text' href=#content>Skip to content</a><header data-elementor-type=header class='elementor elementor-12 elementor-location-header'><nav class=elementor-nav-menu--main><ul class=elementor-nav-menu>{links()}</ul></nav></header><main id=content class='site-main post-3 page'><div class=page-header><h1 class=entry-title>KEEP Privacy Policy</h1></div><div class=page-content><div data-elementor-type=wp-page class='elementor elementor-3'><section class='elementor-section'><div class='elementor-container'><div class='elementor-column'><div class='elementor-widget-wrap'><div class='elementor-element elementor-widget elementor-widget-text-editor'><div class=elementor-widget-container>{clauses(1, 10)}</div></div>"
        f"<div class='elementor-element elementor-widget elementor-widget-heading'><div class=elementor-widget-container><h2 class=elementor-heading-title>KEEP More</h2></div></div><div class='elementor-element elementor-widget elementor-widget-text-editor'><div class=elementor-widget-container>{clauses(11)}</div></div></div></div></div></section></div></div></main><footer data-elementor-type=footer class='elementor elementor-location-footer'>{links()}<p>CLUTTER All Rights Reserved.</p></footer>",
        attributes="class='page-template-default page page-id-3 elementor-page'",
    ),
    "WordPress with a sidebar": shell(
        f"<div id=page class=site><header id=masthead class=site-header><div class=site-branding><p class=site-title><a href=/>CLUTTER</a></p></div><nav id=site-navigation><ul id=primary-menu class=menu>{links()}</ul></nav></header><div id=primary class=content-area><main id=main class=site-main><article id=post-3 class='post-3 page hentry'><header class=entry-header><h1 class=entry-title>KEEP Privacy Policy</h1></header><div class=entry-content>{MARKUP}</div></article><div id=comments class=comments-area><h3>CLUTTER Leave a Reply</h3><form class=comment-form><p>CLUTTER Your email address will not be published. Required fields are marked.</p></form></div></main></div><aside id=secondary class=widget-area><section class='widget widget_recent_entries'><h2>CLUTTER Recent Posts</h2><ul>{links(5)}</ul></section></aside><footer id=colophon class=site-footer>{links(3)}</footer></div>"
    ),
    "Framer": shell(
        f"<div id=main data-framer-hydrate-v2><div class='framer-abc' data-framer-root><nav class='framer-1nav' data-framer-name=Navigation>{links(6, '<div class=framer-x><p class=framer-text><a href=./p{n}>CLUTTER {n}</a></p></div>')}</nav><main data-framer-name=Main><section data-framer-name=Header><div data-framer-component-type=RichTextContainer><h1 class=framer-text>KEEP Privacy Policy</h1></div><div data-framer-component-type=RichTextContainer><p class=framer-text>KEEP Last updated: May 3, 2025</p></div></section>"
        f"<section data-framer-name=Content><div data-framer-component-type=RichTextContainer>{clauses(tag='p class=framer-text')}</div></section></main><footer data-framer-name=Footer>{links(8, '<div><p class=framer-text><a href=./f{n}>CLUTTER {n}</a></p></div>')}</footer></div></div>"
    ),
    "Notion": shell(
        f"<div id=notion-app><div class=notion-app-inner><div class=notion-cursor-listener><div class=notion-topbar>{links(3, '<div role=button>CLUTTER {n}</div>')}</div><div class='notion-frame'><div class='notion-scroller vertical'><div class='layout'><div class='notion-page-block'><h1 contenteditable=false>KEEP Privacy Policy</h1></div><div class=notion-page-content>{''.join(f'<div data-block-id=b{n} class=notion-selectable><div class=notion-text-block><div spellcheck=true contenteditable=false data-content-editable-leaf=true>{clause(n)}</div></div></div>' for n in range(1, 21))}</div></div></div></div></div></div></div>"
    ),
    "Iubenda, page of its own": shell(
        f"<div id=wbars_all><div class='iub_container iub_base_container'><div id=wbars><div class=iub_content id=iub_legalDoc><div class='iub_header'><h1>KEEP Privacy Policy of <strong>example.org</strong></h1></div>{sections(5, '<h2 id=s{number}>KEEP {title}</h2><div class=one_line_col>{text}</div>')}<div class='iub_footer'><p>KEEP Latest update: 3 May 2025</p></div></div></div></div></div>",
        attributes="id=privacy_policy class=legal_pp",
    ),
    "Iubenda, embedded": shell(
        f"{NAV}<div id=iubenda_policy class='iubenda_embed_content iubenda_fixed_policy'><div class='iub_content'>{TITLE}{MARKUP}</div></div>{FOOT}"
    ),
    "Termly, pasted": shell(
        f"{NAV}<div class=wrap><style>[data-custom-class='body']{{}}</style><div data-custom-class=body><div><strong><span><span data-custom-class=title>KEEP PRIVACY POLICY</span></span></strong></div><div><span data-custom-class=subtitle>KEEP Last updated May 03, 2025</span></div>{''.join(f'<div style=line-height:1.5><span><span data-custom-class=body_text>{c}</span></span></div><div><br></div>' for c in ALL)}</div></div>{FOOT}"
    ),
    "OneTrust notice": shell(
        f"{NAV}<div id=otnotice-8f1 class=otnotice><div class=otnotice-content><div class=otnotice-menu role=tablist><ul>{links(6)}</ul></div><div class=otnotice-sections>{sections(5, '<section id=otnotice-section-{number} class=otnotice-section><h2 class=otnotice-section-header>KEEP {title}</h2><div class=otnotice-section-content>{text}</div></section>')}</div></div></div>{FOOT}"
    ),
    "GitBook": shell(
        f"<div class='flex'><header>{links(4)}</header><div class='flex'><aside class='relative'><ul>{links(20)}</ul></aside><main class='flex-1'><header><h1>KEEP Terms</h1></header><div class='grid'>{MARKUP}</div><div class='flex'><a href=/prev><span>CLUTTER Previous</span><span>CLUTTER Intro</span></a></div><div><p>CLUTTER Last updated 2 months ago</p></div><div><p>CLUTTER Was this helpful?</p><button>☹</button></div></main><aside><ul>{links(8, '<li><a href=#h{n}>CLUTTER {n}</a></li>')}</ul></aside></div></div>"
    ).replace("<div><p>CLUTTER Last updated 2 months ago</p></div>", "<div><p>Last updated 2 months ago</p></div>"),
    "Docusaurus": shell(
        f"<div id=__docusaurus><div role=region aria-label='Skip to main content'><a class=skipToContent href=#x>Skip to main content</a></div><nav aria-label=Main class='navbar'>{links(5)}</nav><div id=x class='main-wrapper'><div class=docsWrapper><aside class='theme-doc-sidebar-container'><nav class='menu'><ul class='theme-doc-sidebar-menu menu__list'>{links(10)}</ul></nav></aside><main class='docMainContainer'><div class='container'><div class=row><div class='col docItemCol'><div class=docItemContainer><article><nav class='theme-doc-breadcrumbs'><ul class=breadcrumbs>{links(2)}</ul></nav><div class='theme-doc-markdown markdown'><header><h1>KEEP Terms</h1></header>{MARKUP}</div><footer class='theme-doc-footer'><a href=/edit class=theme-edit-this-page>CLUTTER Edit this page</a></footer></article><nav class='pagination-nav'>{links(2)}</nav></div></div><div class='col col--3'><div class='tableOfContents'><ul class='table-of-contents'>{links(5, '<li><a href=#h{n}>CLUTTER {n}</a></li>')}</ul></div></div></div></div></main></div></div><footer class='footer'>{links(5)}</footer></div>"
    ),
    "MkDocs Material": shell(
        f"<input class=md-toggle type=checkbox><label class=md-overlay for=__drawer></label><header class=md-header><nav class='md-header__inner'>{links(3)}</nav></header><div class=md-container><main class=md-main><div class='md-main__inner md-grid'><div class='md-sidebar md-sidebar--primary'><nav class='md-nav md-nav--primary'><label class=md-nav__title>CLUTTER Docs</label><ul class=md-nav__list>{links(10)}</ul></nav></div><div class='md-sidebar md-sidebar--secondary'><nav class='md-nav md-nav--secondary'><ul>{links(6, '<li><a href=#h{n}>CLUTTER {n}</a></li>')}</ul></nav></div><div class=md-content><article class='md-content__inner md-typeset'><h1>KEEP Terms<a class=headerlink href=#terms title='Permanent link'>¶</a></h1>{MARKUP}</article></div></div></main><footer class=md-footer><div class='md-footer-meta md-typeset'><div class=md-copyright>CLUTTER Made with Material</div></div></footer></div>"
    ),
    "Confluence": shell(
        f"<div id=page><div id=full-height-container><header id=header role=banner><nav class=aui-header>{links(5)}</nav></header><div class=ia-splitter><div class=ia-fixed-sidebar><div class=acs-side-bar><ul>{links(12)}</ul></div></div><div id=main class=aui-page-panel><div id=main-header><div id=navigation class='content-navigation'><ul>{links(3)}</ul></div><h1 id=title-text class=with-breadcrumbs><a href=/x>KEEP Terms</a></h1></div><div id=content class='page view'><div class='page-metadata'><ul><li class=page-metadata-modification-info>KEEP Created by Ann, last modified on 3 May 2025</li></ul></div><div id=main-content class='wiki-content'>{MARKUP}</div><div id=likes-and-labels-container><div id=likes-section><a href=#>CLUTTER Like</a></div></div><div id=comments-section class='pageSection'><a href=/c>CLUTTER comment</a></div></div></div></div></div><div id=footer role=contentinfo>{links(3)}</div></div>"
    ),
    "Adobe Experience Manager": shell(
        f"<div class='root responsivegrid'><div class='aem-Grid aem-Grid--12'><div class='experiencefragment aem-GridColumn'><div class=xf-content-height><header class=cmp-header>{links(10)}</header></div></div><div class='container responsivegrid aem-GridColumn'><div id=container-1 class=cmp-container><div class='title aem-GridColumn'><div class=cmp-title><h1 class=cmp-title__text>KEEP Legal notice</h1></div></div>{''.join(f'<div class=^text aem-GridColumn^><div data-cmp-data-layer=x class=cmp-text>{clauses(n, n + 3)}</div></div>'.replace('^', chr(39)) for n in range(1, 21, 4))}</div></div><div class='experiencefragment aem-GridColumn'><footer class=cmp-footer>{links(12)}</footer></div></div></div>"
    ),
    "Drupal": shell(
        f"<a href=#main-content class='visually-hidden focusable skip-link'>Skip to main content</a><div class=dialog-off-canvas-main-canvas data-off-canvas-main-canvas><header role=banner><nav role=navigation class='block block-menu'>{links()}</nav></header><main role=main><a id=main-content tabindex=-1></a><div class=layout-content><div class='region region-content'><div data-drupal-messages-fallback class=hidden></div><div class='block block-core block-page-title-block'><h1 class=page-header>KEEP Terms</h1></div><div class='block block-system-main-block'><article role=article class='node node--type-page'><div class=node__content><div class='field field--name-body field--type-text-with-summary'>{MARKUP}</div></div></article></div></div></div></main><footer role=contentinfo><div class='region region-footer'>{links()}</div></footer></div>"
    ),
    "Salesforce Experience": shell(
        f"<div class='siteforceStarterBody'><div class=cHeaderPanel><div class=forceCommunityNavigationMenuBase><ul>{links(6)}</ul></div></div><div class=cCenterPanel><div class=contentRegion><div class='ui-widget'><div class=forceCommunityRichTextInline><div class='htmlDetailElement sfdc_richtext'><h1>KEEP Agreement</h1>{MARKUP}</div></div></div></div></div><div class=footerRegion><div class=ui-widget>{links(8)}</div></div></div>"
    ),
    "Google policies": shell(
        f"<c-wiz jsrenderer=x class=zQTmif><header role=banner><div class=gb>{links(6, '<a class=gb_d href=/p{n}>CLUTTER {n}</a>')}</div></header><div class=T4LgNb><div class=nrAB0c role=navigation><nav><ul>{links(8)}</ul></nav></div><div role=main class=fTATif><div class=cIWgLd><h1>KEEP Privacy Policy</h1><div class=PuZJUb>KEEP Effective May 3, 2025 | <a href=/archive>Archived versions</a></div>{sections(5, '<div class=nrAB0c><h2 class=Tnt0Gf id=i{number}>KEEP {title}</h2>{text}</div>')}</div></div></div><footer role=contentinfo>{links(5)}</footer></c-wiz>"
    ),
    "Apple legal": shell(
        f"<nav id=globalnav class=no-js role=navigation><ul id=globalnav-list>{links(10)}</ul></nav><div id=ac-localnav><div class=ac-ln-content>{links(4)}</div></div><main id=main class=main role=main><section class='section section-hero'><div class=section-content><h1 class=typography-headline>KEEP Privacy Policy</h1><p class=updated>KEEP Updated May 3, 2025</p></div></section><section class='section section-legal'><div class=section-content><div class=row><div class='column large-10'>{MARKUP}</div></div></div></section></main><footer id=ac-globalfooter class=no-js role=contentinfo><div class=ac-gf-content><section class=ac-gf-footnotes><p>CLUTTER More ways to shop: find a retailer near you.</p></section>{links(12)}</div></footer>"
    ),
    "Microsoft, short and full texts": shell(
        f"<div id=headerArea><header class=c-uhfh>{links(10)}</header></div><div id=primaryR1><main id=mainContent><div class='m-hero'><h1>KEEP Privacy Statement</h1><span>KEEP Last Updated: May 2025</span></div>{sections(5, '<div id=main{number}_div><h2>KEEP {title}</h2><div class=divModuleDescription><div id=sc{number}_summary>{text}</div><a href=# class=learnMoreLabel role=button aria-expanded=false>Learn more</a><div id=full{number} class=contentFull style=display:none><p>KEEP In full {number}: the same with more words, so that you know what we do and why.</p></div></div></div>')}</main></div><div id=footerArea><footer class=c-uhff>{links(15)}</footer></div>"
    ),
    "Comet, class names without meaning": shell(
        f"<div id=mount_0_0_X><div class=x9f619><div class='x1n2onr6 x1ja2u2z'><div class=x78zum5>{links(12, '<div class=x1i10hfl><span class=x193iq5w><a role=link href=/p{n}>CLUTTER {n}</a></span></div>')}</div><div class='x1iyjqo2'><div role=main><div class=x1a2><h1 class=x1heor9g>KEEP Terms of Service</h1>{''.join(f'<div class=x1e56ztr><span class=x1lliihq dir=auto>{c}</span></div>' for c in ALL)}</div></div></div><div class=x5yr21d role=contentinfo>{links(20, '<div class=xi81><a href=/f{n}><span>CLUTTER {n}</span></a></div>')}</div></div></div></div>"
    ),
    "hashed classes and divs only": shell(
        f"<div id=root><div class=sc-bdVaJa><div class=css-1abc>{links(9, '<div class=css-2><a href=/p{n}>CLUTTER {n}</a></div>')}</div><div class=css-9><div class=css-8><div class=css-7>KEEP Terms of Use</div><div class=css-6>KEEP Last updated: 3 May 2025</div></div><div class=css-5>{clauses(tag='div class=css-4')}</div></div><div class=css-3>{links(9, '<div class=css-2><a href=/f{n}>CLUTTER {n}</a></div>')}<div>CLUTTER © 2025</div></div></div></div>"
    ),
    "Tailwind, paragraph classes that name footers": shell(
        f"{NAV}<main class='mx-auto prose'>{TITLE}{clauses(tag='p class=footer-text')}</main>{FOOT}"
    ),
}
