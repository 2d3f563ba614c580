package dateline.page.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The templates, compiled with the program; they escape every value for its place in the page. */
@Singleton
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public String html(String template, Object page) {
        StringOutput html = new StringOutput(8_192);
        engine.render(template, page, html);
        return html.toString();
    }

    /** UTF-8. */
    public byte[] bytes(String template, Object page) {
        return html(template, page).getBytes(StandardCharsets.UTF_8);
    }
}
