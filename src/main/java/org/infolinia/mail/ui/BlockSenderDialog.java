package org.infolinia.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.function.Consumer;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.mail.inbound.BlockSender;
import org.infolinia.mail.inbound.Blocklist;
import org.jspecify.annotations.Nullable;

/** Asks how much of a sender is blocked, and until when. */
class BlockSenderDialog extends Dialog {

    private final ProgramId program;
    private final Blocklist blocklist;
    private final Formats formats;
    private final Consumer<String> done;
    private final RadioButtonGroup<String> sender = new RadioButtonGroup<>();
    private final DayPicker until = new DayPicker();

    /** @param done hears who is blocked */
    BlockSenderDialog(
            ProgramId program, EmailAddress address, Blocklist blocklist, Formats formats, Consumer<String> done) {
        this.program = program;
        this.blocklist = blocklist;
        this.formats = formats;
        this.done = done;
        setHeaderTitle(getTranslation("mail.block"));
        sender.setLabel(getTranslation("mail.block.whom"));
        sender.setItems(address.value(), "@" + address.domain());
        sender.setValue(address.value());
        until.setLabel(getTranslation("mail.block.until"));
        until.setHelperText(getTranslation("mail.block.for-good"));
        until.setMin(formats.today().plusDays(1));
        add(new Paragraph(getTranslation("mail.block.explained")), sender, until);
        getFooter()
                .add(
                        new Button(getTranslation("mail.cancel"), click -> close()),
                        Buttons.primary(Icon.SHIELD, getTranslation("mail.block"), Chord.SUBMIT, this::block));
    }

    private void block() {
        switch (blocklist.block(new BlockSender(program, sender.getValue(), end()))) {
            case Outcome.Done<String>(var blocked) -> {
                close();
                done.accept(blocked);
            }
            case Outcome.Refused<String>(var refusal) -> {
                sender.setErrorMessage(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
                sender.setInvalid(true);
            }
        }
    }

    private @Nullable Instant end() {
        return until.getValue() == null
                ? null
                : until.getValue().atStartOfDay(formats.zone()).toInstant();
    }
}
