package org.infolinia.mail.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.Language;
import org.springframework.core.io.ClassPathResource;

/** The texts that come with the product: the subject in the first line, the body after an empty one. */
final class DefaultTemplates {

    private static final Map<String, TemplateText> READ = new ConcurrentHashMap<>();

    private DefaultTemplates() {}

    static TemplateText of(TemplateKind kind, Language language) {
        return READ.computeIfAbsent(kind.code() + "." + language.code(), DefaultTemplates::read);
    }

    private static TemplateText read(String name) {
        try {
            var resource = new ClassPathResource("templates/mail/" + name + ".mustache");
            var lines = resource.getContentAsString(StandardCharsets.UTF_8).split("\n", 2);
            return new TemplateText(lines[0], lines[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }
}
