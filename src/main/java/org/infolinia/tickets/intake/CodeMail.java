package org.infolinia.tickets.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.code.CodeAnswers;
import org.infolinia.ledger.code.CodeShapes;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.SubmitCode;
import org.infolinia.ledger.code.SubmitCode.Door;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.conversation.Senders;
import org.springframework.stereotype.Component;

/**
 * Takes product codes that a participant mails to the program's mailbox, and answers what each of them brought. The
 * sender's address is a claim and no proof: nothing leaves the wallet, and the answer goes to that very address, whoever
 * has written.
 */
@Component
class CodeMail {

    private final Senders senders;
    private final CodeShapes shapes;
    private final ProductCodes codes;
    private final CodeAnswers answers;
    private final ProgramDirectory programs;
    private final Outbox outbox;
    private final MailTemplates templates;

    CodeMail(
            Senders senders,
            CodeShapes shapes,
            ProductCodes codes,
            CodeAnswers answers,
            ProgramDirectory programs,
            Outbox outbox,
            MailTemplates templates) {
        this.senders = senders;
        this.shapes = shapes;
        this.codes = codes;
        this.answers = answers;
        this.programs = programs;
        this.outbox = outbox;
        this.templates = templates;
    }

    /**
     * What was done with a message of codes.
     *
     * @param conversation the key of the conversation that the answer begins
     * @param results what came of each code, in the participant's words
     * @param isAnswered whether he is told; not when he had too many automatic answers lately, and then a person does it
     */
    record Taken(String conversation, String results, boolean isAnswered) {}

    /** Empty when the message is not clearly codes alone, or not clearly a participant's: then it is a ticket's. */
    Optional<Taken> take(InboundMail mail, ThreadProofs proofs) {
        return couldBe(mail, proofs)
                ? senders.theOneWith(mail.from(), mail.program())
                        .flatMap(writer -> codesOf(mail, writer).map(found -> pay(mail, writer, found)))
                : Optional.empty();
    }

    private static boolean couldBe(InboundMail mail, ThreadProofs proofs) {
        return mail.classification().isFromPerson()
                && proofs.strongest().isEmpty()
                && proofs.claimedNumber() == null
                && mail.attachments().isEmpty()
                && mail.replyTo().equals(mail.from());
    }

    private Optional<List<String>> codesOf(InboundMail mail, Participant writer) {
        return CodeLetter.codesIn(mail.text(), writer.name().full(), shapes.of(mail.program()));
    }

    private Taken pay(InboundMail mail, Participant writer, List<String> found) {
        var key = "mail:" + mail.id() + ":";
        var language = writer.language();
        var results = IntStream.range(0, found.size())
                .mapToObj(place -> {
                    var typed = found.get(place);
                    var outcome = codes.submit(new SubmitCode(
                            mail.program(),
                            writer.id(),
                            typed,
                            Door.mail(mail.from().value()),
                            key + place));
                    return typed + " – " + answers.inWords(language, outcome);
                })
                .collect(Collectors.joining("\n"));
        var conversation = "codes:" + mail.id();
        return new Taken(conversation, results, answer(mail, writer, conversation, results));
    }

    private boolean answer(InboundMail mail, Participant writer, String conversation, String results) {
        var facts = Map.of(
                Variable.RESULTS, new Fact.Lines(results),
                Variable.NAME, Fact.words(writer.name().full()),
                Variable.PROGRAM, Fact.words(programs.get(mail.program()).name()));
        var written = templates.write(mail.program(), TemplateKind.CODE_ANSWER, writer.language(), facts);
        var answer = OutboundMail.automatic(
                        mail.mailbox(), mail.from(), written.subject(), written.text(), conversation, conversation)
                .in(writer.language())
                .withHtml(written.html());
        return outbox.acknowledge(mail, answer) instanceof Outcome.Done<String>;
    }
}
