package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;

/** Addresses, one a line or with commas between them. */
class AddressField extends TextArea {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final int MAXIMUM_LENGTH = 3000;

    AddressField(List<EmailAddress> known) {
        setLabel(getTranslation("client-reports.recipients"));
        setHelperText(getTranslation("client-reports.recipients.help"));
        setMaxLength(MAXIMUM_LENGTH);
        setWidthFull();
        setValue(String.join("\n", known.stream().map(EmailAddress::value).toList()));
    }

    List<String> typed() {
        return BETWEEN.splitAsStream(getValue()).filter(each -> !each.isEmpty()).toList();
    }
}
