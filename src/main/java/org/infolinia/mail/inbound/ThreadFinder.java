package org.infolinia.mail.inbound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.mail.ThreadProofs.Proof;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.thread.Conversations;
import org.infolinia.mail.thread.Directions;
import org.infolinia.mail.thread.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what a message proves about its conversation, strongest proof first. */
@Component
class ThreadFinder {

    /** The newest references tell; a chain made long on purpose is not worth more questions to the database. */
    private static final int MAXIMUM_REFERENCES = 20;

    private static final Pattern SUBJECT_MARK = Pattern.compile("\\[#([0-9A-Za-z-]{1,20})]");

    private final Seals seals;
    private final Conversations conversations;
    private final Directions directions;

    ThreadFinder(Seals seals, Conversations conversations, Directions directions) {
        this.seals = seals;
        this.conversations = conversations;
        this.directions = directions;
    }

    ThreadProofs find(ReadMessage message, ProgramId program) {
        var proofs = new LinkedHashMap<String, Means>();
        var answered = answered(message);
        message.recipients()
                .forEach(address -> seals.conversationOf(address)
                        .ifPresent(conversation -> proofs.putIfAbsent(conversation, Means.REPLY_ADDRESS)));
        answered.forEach(id -> seals.conversationOf(id)
                .ifPresent(conversation -> proofs.putIfAbsent(conversation, Means.SIGNED_MESSAGE_ID)));
        conversations
                .holding(program, answered)
                .forEach(conversation -> proofs.putIfAbsent(conversation, Means.STORED_MESSAGE_ID));
        message.report().map(DeliveryReport::originals).stream()
                .flatMap(List::stream)
                .flatMap(id -> Stream.concat(
                        seals.conversationOf(id).stream(), conversations.holding(program, List.of(id)).stream()))
                .forEach(conversation -> proofs.putIfAbsent(conversation, Means.BOUNCED_ORIGINAL));
        directed(message, program).ifPresent(conversation -> proofs.putIfAbsent(conversation, Means.DIRECTED));
        return new ThreadProofs(proofs(proofs), claimedNumber(message.subject()));
    }

    private Optional<String> directed(ReadMessage message, ProgramId program) {
        return Optional.ofNullable(message.sender())
                .flatMap(sender -> directions.of(program, sender.address(), message.subject()));
    }

    /** What it says to answer: first what it names so, then the thread from its newest end. */
    private static List<String> answered(ReadMessage message) {
        return Stream.concat(message.inReplyTo().stream(), new ArrayList<>(message.references()).reversed().stream())
                .distinct()
                .limit(MAXIMUM_REFERENCES)
                .toList();
    }

    private static List<Proof> proofs(Map<String, Means> found) {
        return found.entrySet().stream()
                .map(entry -> new Proof(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static @Nullable String claimedNumber(String subject) {
        var mark = SUBJECT_MARK.matcher(subject);
        return mark.find() ? mark.group(1) : null;
    }
}
