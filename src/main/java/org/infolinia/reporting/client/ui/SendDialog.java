package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.reporting.client.KeptReport;
import org.infolinia.reporting.client.ReportDesk;
import org.infolinia.reporting.client.ReportOrder;
import org.infolinia.reporting.client.SendReport;
import org.infolinia.reporting.client.paper.ReportFormat;

/** Sends the report that is shown, now. */
class SendDialog extends Dialog {

    private final transient ReportOrder order;
    private final transient ReportDesk desk;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final AddressField recipients;
    private final CheckboxGroup<ReportFormat> formats;
    private final Button send;

    SendDialog(ReportOrder order, String title, List<EmailAddress> known, ReportDesk desk, Runnable afterwards) {
        this.order = order;
        this.desk = desk;
        this.afterwards = afterwards;
        this.recipients = new AddressField(known);
        this.formats = formats(Set.of(ReportFormat.PDF));
        this.send = Buttons.primary(Icon.SEND, getTranslation("client-reports.send"), Chord.SUBMIT, this::send);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(title);
        refusals.getElement().setAttribute("aria-live", "polite");
        var form = new Div(
                refusals, recipients, formats, new Paragraph(getTranslation("client-reports.send.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        send.setDisableOnClick(true);
        send.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("client-reports.cancel"), Chord.CLOSE, this::close), send);
        addOpenedChangeListener(change -> recipients.focus());
    }

    static CheckboxGroup<ReportFormat> formats(Set<ReportFormat> chosen) {
        var group = new CheckboxGroup<ReportFormat>();
        group.setLabel(group.getTranslation("client-reports.formats"));
        group.setItems(ReportFormat.values());
        group.setValue(chosen);
        return group;
    }

    private void send() {
        send.setEnabled(false);
        switch (desk.send(new SendReport(order, recipients.typed(), formats.getValue()))) {
            case Outcome.Done<KeptReport> sent -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<KeptReport>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
                send.setEnabled(true);
            }
        }
    }
}
