package org.infolinia.operation;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A page for visitors who have no account: one document without scripts, fonts or pictures to fetch. It is drawn from
 * {@code templates/<folder>/page.mustache}, where everything is escaped, with the style that all such pages share and
 * the folder's own after it.
 */
public final class PublicPage {

    private final Template template;
    private final String style;

    public PublicPage(String folder) {
        template = Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .compile(read(folder + "/page.mustache"));
        style = read("public/page.css") + read(folder + "/page.css");
    }

    /** The one style sheet the page may use, as a content security policy names it. */
    public String styleSource() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @param facts what the template names; what is not there is left out */
    public String draw(Map<String, ?> facts) {
        var all = new HashMap<String, Object>(facts);
        all.put("style", style);
        return template.execute(all);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("templates/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }
}
