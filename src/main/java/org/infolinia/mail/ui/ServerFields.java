package org.infolinia.mail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;

/** One server's name, port and protection. */
class ServerFields extends Div {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_HOST = 253;

    private final TextField host = new TextField();
    private final IntegerField port = new IntegerField();
    private final Select<Protection> protection = new Select<>();

    ServerFields(String title, int usualPort) {
        addClassName("mail-server");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", title);
        var heading = new NativeLabel(title);
        heading.addClassName("mail-server-title");
        host.setLabel(getTranslation("mail.box.host"));
        host.setMaxLength(LONGEST_HOST);
        port.setLabel(getTranslation("mail.box.port"));
        port.setMin(1);
        port.setMax(HIGHEST_PORT);
        port.setValue(usualPort);
        protection.setLabel(getTranslation("mail.box.protection"));
        protection.setItems(Protection.TLS, Protection.STARTTLS, Protection.NONE);
        protection.setItemLabelGenerator(
                each -> getTranslation("mail.box.protection." + each.name().toLowerCase(Locale.ROOT)));
        protection.setValue(Protection.TLS);
        add(heading, host, port, protection);
    }

    void fill(Server server) {
        host.setValue(server.host());
        port.setValue(server.port());
        protection.setValue(server.protection());
    }

    /** @throws IllegalArgumentException when it is no server */
    Server server() {
        return new Server(
                host.getValue().strip(), Optional.ofNullable(port.getValue()).orElse(0), protection.getValue());
    }
}
