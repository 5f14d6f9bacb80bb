package org.infolinia.calls.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallTransfers;
import org.infolinia.calls.CallTransfers.Colleague;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/** Whom to pass the caller on to, and what he should know. */
class TransferDialog extends Dialog {

    private final CallView call;
    private final transient CallTransfers transfers;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<Optional<Colleague>> to = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Div refusals = new Div();

    TransferDialog(CallView call, CallTransfers transfers, Runnable afterwards) {
        this.call = call;
        this.transfers = transfers;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.transfer"));
        prepare(transfers.colleagues(call.program()));
        var form = new Div(refusals, to, note, new Paragraph(getTranslation("calls.transfer.goes-along")));
        form.addClassName("settings-form");
        add(form);
        var offer = Buttons.primary(Icon.TRANSFER, getTranslation("calls.transfer.offer"), Chord.SUBMIT, this::offer);
        offer.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close), offer);
        addOpenedChangeListener(change -> to.getElement().callJsFunction("focus"));
    }

    private void prepare(List<Colleague> colleagues) {
        to.setLabel(getTranslation("calls.transfer.to"));
        to.setItems(Stream.concat(
                        Stream.of(Optional.<Colleague>empty()),
                        colleagues.stream().map(Optional::of))
                .toList());
        to.setItemLabelGenerator(this::words);
        to.setValue(Optional.empty());
        to.addThemeName("vertical");
        note.setLabel(getTranslation("calls.transfer.note"));
        note.setMaxLength(CallTransfers.MAXIMUM_NOTE_LENGTH);
        note.setWidthFull();
    }

    private String words(Optional<Colleague> colleague) {
        return colleague
                .map(one -> one.name() + " – " + getTranslation("calls.state." + one.state()))
                .orElseGet(() -> getTranslation("calls.transfer.everybody"));
    }

    private void offer() {
        AgentId chosen = to.getValue().map(Colleague::id).orElse(null);
        switch (transfers.offer(call.id(), chosen, note.getValue())) {
            case Outcome.Done<CallId> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<CallId>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.WARN));
            }
        }
    }
}
