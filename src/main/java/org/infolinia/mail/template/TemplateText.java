package org.infolinia.mail.template;

/**
 * A template as a supervisor writes it.
 *
 * @param subject one line with variables such as <code>{{number}}</code>
 * @param body paragraphs with variables; Markdown gives emphasis, lists and links in the HTML part
 */
public record TemplateText(String subject, String body) {

    public TemplateText {
        subject = subject.strip();
        body = body.replace("\r\n", "\n").strip();
    }
}
