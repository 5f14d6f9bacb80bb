package org.infolinia.demo.founding;

import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One mailbox for each program, at the mail server that comes with the product. */
@Component
@Order(25)
class MailboxesSection implements DemoSection {

    private final Mailboxes mailboxes;
    private final ProgramDirectory programs;

    MailboxesSection(Mailboxes mailboxes, ProgramDirectory programs) {
        this.mailboxes = mailboxes;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::openMailbox);
    }

    private void openMailbox(Program program) {
        var firstQueue = programs.queues(program.id()).getFirst().key();
        mailboxes
                .open(OpenMailbox.embedded(
                        program.id(), firstQueue, addressOf(program), "Pomoc " + program.name(), program.language()))
                .orElseThrow();
    }

    private static EmailAddress addressOf(Program program) {
        return new EmailAddress(Club.of(program).either("pomoc@klubsmaku.example", "pomoc@mistrzinstalator.example"));
    }
}
