package org.infolinia.mail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.infolinia.mail.template.Written;

/** Both parts of a mail as its reader gets them. */
class MailPreview extends Div {

    /** A mail may show itself but neither load anything nor run anything. */
    private static final String HARMLESS = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">";

    private final Span subject = new Span();
    private final IFrame html = new IFrame();
    private final Pre text = new Pre();

    MailPreview() {
        addClassName("mail-preview");
        subject.addClassName("mail-address");
        html.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        html.getElement().setAttribute("title", getTranslation("mail.texts.preview.html"));
        text.addClassName("mail-raw");
        text.getElement().setAttribute("tabindex", "0");
        add(
                subject,
                new H3(getTranslation("mail.texts.preview.html")),
                html,
                new H3(getTranslation("mail.texts.preview.text")),
                text);
    }

    void show(Written written) {
        subject.setText(written.subject());
        html.setSrcdoc(HARMLESS + written.html());
        text.setText(written.text());
    }
}
