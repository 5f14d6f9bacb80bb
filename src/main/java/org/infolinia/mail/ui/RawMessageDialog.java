package org.infolinia.mail.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;

/** A message as it came over the wire, shown as text and nothing else. */
class RawMessageDialog extends Dialog {

    RawMessageDialog(String title, String raw) {
        setHeaderTitle(title);
        setWidth("min(960px, 92vw)");
        setHeight("80vh");
        var text = new Pre(raw);
        text.addClassName("mail-raw");
        text.getElement().setAttribute("tabindex", "0");
        add(text);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("mail.close"), this::close));
    }
}
