package org.infolinia.ledger.declaration;

import java.time.Clock;
import java.util.List;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.SalesDeclarations.Conflict;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one declaration over and has its lines judged, in the caller's transaction. */
@Component
class Receiving {

    private final DeclarationRows rows;
    private final NewLines lines;
    private final LineJudges judges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receiving(DeclarationRows rows, NewLines lines, LineJudges judges, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.judges = judges;
        this.events = events;
        this.clock = clock;
    }

    /** What a partner sent under a name of his. */
    record Sent(ProgramId program, String fileName, String externalId, List<DeclaredLine> lines) {}

    /** A name that is known already must say the same as the first time. */
    Reception receive(Sent sent, Actor by) {
        rows.oneAtATime(sent.program());
        var fingerprint = DeclarationFile.fingerprint(sent.lines());
        return rows.add(sent.program(), sent.externalId(), sent.fileName(), fingerprint, by, clock.instant())
                .map(id -> judge(sent, id, by))
                .orElseGet(() -> known(sent, fingerprint));
    }

    private Reception judge(Sent sent, DeclarationId id, Actor by) {
        var judged = judges.judge(sent.program(), id, sent.lines(), by);
        lines.add(sent.program(), id, judged);
        long accepted =
                judged.stream().filter(line -> line.state() == State.ACCEPTED).count();
        long rejected = judged.size() - accepted;
        events.publishEvent(new DeclarationReceived(by, sent.program(), id, sent.externalId(), accepted, rejected));
        return new Reception(1, 0, accepted, rejected, List.of());
    }

    private Reception known(Sent sent, byte[] fingerprint) {
        var first = rows.find(sent.program(), sent.externalId()).orElseThrow();
        return rows.isSame(first.id(), fingerprint)
                ? new Reception(0, 1, 0, 0, List.of())
                : new Reception(0, 0, 0, 0, List.of(new Conflict(first)));
    }
}
