package io.parcours.web.guide.shelf;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown to HTML: tables, headings that can be linked to, no HTML of its own.
 *
 * <p>A link in the guide names a page by its file or an artifact by type and id; here it becomes an address under {@code /ig/}.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::leadToPages)
            .build();

    private Markdown() {}

    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static void leadToPages(Node node, String tag, Map<String, String> attributes) {
        String target = attributes.get("href");
        if (node instanceof Link && target != null && !target.contains(":") && !target.startsWith("#")) {
            String page = target.replaceFirst("\\.md(#.*)?$", ".html$1");
            attributes.put("href", "/ig/" + (page.equals("index.html") ? "" : page));
        }
    }
}
