package org.infolinia.mail.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.Icon;

/** A message as it came over the wire, shown as text and nothing else; whole as a file. */
class RawMessageDialog extends Dialog {

    private static final int MOST_SHOWN_BYTES = 200_000;

    RawMessageDialog(String title, byte[] raw) {
        setHeaderTitle(title);
        setWidth("min(960px, 92vw)");
        setHeight("80vh");
        var text = new Pre(new String(raw, 0, Math.min(raw.length, MOST_SHOWN_BYTES), StandardCharsets.UTF_8));
        text.addClassName("mail-raw");
        text.getElement().setAttribute("tabindex", "0");
        add(text);
        getFooter()
                .add(
                        new FileLink(getTranslation("mail.raw.file"), raw.length, () -> Optional.of(raw)),
                        Buttons.plain(Icon.X, getTranslation("mail.close"), this::close));
    }
}
