package org.infolinia.mail.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.mail.ChangeMailbox;
import org.infolinia.mail.MailDestinations.Destination;
import org.infolinia.mail.MailDestinations.Queue;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxSettings;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Servers;
import org.jspecify.annotations.Nullable;

/** All that is said of a mailbox, new or known; program and address of a known one stay. */
class MailboxForm extends Div {

    private static final int IMAPS = 993;
    private static final int SMTPS = 465;
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final int USUAL_MEGABYTES = 10;
    private static final int LONGEST_NAME = 100;

    private final transient @Nullable MailboxSettings known;
    private final EmailField address = new EmailField();
    private final Select<Destination> program = new Select<>();
    private final Select<Queue> queue = new Select<>();
    private final TextField name = new TextField();
    private final Select<Language> language = new Select<>();
    private final IntegerField limit = new IntegerField();
    private final Checkbox embedded = new Checkbox();
    private final ServerFields imap;
    private final ServerFields smtp;
    private final SignInFields signIn;
    private final TextArea trusted = new TextArea();
    private final Div elsewhere = new Div();

    MailboxForm(List<Destination> destinations, @Nullable MailboxSettings known) {
        this.known = known;
        this.imap = new ServerFields(getTranslation("mail.box.imap"), IMAPS);
        this.smtp = new ServerFields(getTranslation("mail.box.smtp"), SMTPS);
        this.signIn = new SignInFields(known == null);
        addClassName("mail-form");
        prepareDestination(destinations);
        prepareRest();
        elsewhere.add(imap, smtp, signIn, trusted);
        elsewhere.addClassName("mail-elsewhere");
        add(address, name, program, queue, language, limit, embedded, elsewhere);
        if (known != null) {
            fill(known, destinations);
        }
    }

    void focusFirst() {
        if (known == null) {
            address.focus();
        } else {
            name.focus();
        }
    }

    /** @throws IllegalArgumentException when something is missing or cannot be */
    OpenMailbox open() {
        var box = mailbox();
        return new OpenMailbox(box.program(), box.queueKey(), box.address(), box.name(), box.language(), servers());
    }

    /** @throws IllegalArgumentException when something is missing or cannot be */
    ChangeMailbox change() {
        var box = mailbox();
        return new ChangeMailbox(
                box.id(),
                box.queueKey(),
                box.name(),
                box.language(),
                servers(),
                Optional.ofNullable(limit.getValue()).orElse(0) * BYTES_PER_MEGABYTE);
    }

    /**
     * The mailbox as it is typed; its id is 0 when it is not opened yet.
     *
     * @throws IllegalArgumentException when something is missing or cannot be
     */
    Mailbox mailbox() {
        if (program.isEmpty() || queue.isEmpty() || name.getValue().isBlank()) {
            throw new IllegalArgumentException("A mailbox has a name and a queue");
        }
        return new Mailbox(
                known == null ? 0 : known.mailbox().id(),
                program.getValue().program(),
                queue.getValue().key(),
                new EmailAddress(address.getValue().strip()),
                name.getValue().strip(),
                language.getValue());
    }

    /**
     * Null for the mail server that comes with the product.
     *
     * @throws IllegalArgumentException when something is missing or cannot be
     */
    @Nullable
    Servers servers() {
        return embedded.getValue()
                ? null
                : new Servers(
                        imap.server(),
                        smtp.server(),
                        signIn.login().isEmpty() ? address.getValue().strip() : signIn.login(),
                        signIn.signIn(),
                        trusted.getValue().strip());
    }

    private void prepareDestination(List<Destination> destinations) {
        address.setLabel(getTranslation("mail.box.address"));
        name.setLabel(getTranslation("mail.box.name"));
        name.setHelperText(getTranslation("mail.box.name.hint"));
        name.setMaxLength(LONGEST_NAME);
        program.setLabel(getTranslation("mail.box.program"));
        program.setItems(destinations);
        program.setItemLabelGenerator(Destination::name);
        program.addValueChangeListener(change -> showQueues());
        queue.setLabel(getTranslation("mail.box.queue"));
        queue.setItemLabelGenerator(Queue::name);
        destinations.stream().findFirst().ifPresent(program::setValue);
    }

    private void prepareRest() {
        language.setLabel(getTranslation("mail.box.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(
                each -> getTranslation("mail.box.language." + each.name().toLowerCase(Locale.ROOT)));
        language.setValue(Language.PL);
        limit.setLabel(getTranslation("mail.box.limit"));
        limit.setHelperText(getTranslation("mail.box.limit.hint"));
        limit.setMin(1);
        limit.setMax(ChangeMailbox.LARGEST_LIMIT / BYTES_PER_MEGABYTE);
        limit.setStepButtonsVisible(true);
        limit.setValue(USUAL_MEGABYTES);
        limit.setVisible(known != null);
        embedded.setLabel(getTranslation("mail.box.embedded"));
        embedded.addValueChangeListener(change -> elsewhere.setVisible(!change.getValue()));
        trusted.setLabel(getTranslation("mail.box.trusted"));
        trusted.setHelperText(getTranslation("mail.box.trusted.hint"));
        trusted.setMaxRows(6);
    }

    private void showQueues() {
        var chosen = program.getValue();
        var queues = chosen == null ? List.<Queue>of() : chosen.queues();
        queue.setItems(queues);
        queues.stream().findFirst().ifPresent(queue::setValue);
    }

    private void fill(MailboxSettings settings, List<Destination> destinations) {
        var mailbox = settings.mailbox();
        address.setValue(mailbox.address().value());
        address.setReadOnly(true);
        program.setReadOnly(true);
        name.setValue(mailbox.name());
        language.setValue(mailbox.language());
        limit.setValue(Math.max(1, settings.maximumBytes() / BYTES_PER_MEGABYTE));
        destinations.stream()
                .filter(each -> each.program().equals(mailbox.program()))
                .findFirst()
                .ifPresent(program::setValue);
        queue.getListDataView()
                .getItems()
                .filter(each -> each.key().equals(mailbox.queueKey()))
                .findFirst()
                .ifPresent(queue::setValue);
        var servers = settings.servers();
        embedded.setValue(servers == null);
        if (servers != null) {
            imap.fill(servers.imap());
            smtp.fill(servers.smtp());
            signIn.fill(servers.login(), servers.signIn());
            trusted.setValue(servers.trusted());
        }
    }
}
