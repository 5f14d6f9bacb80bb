package org.infolinia.ledger.declaration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners of trade programs declare as sold: received, judged line by line, decided by people where they disagree. */
@Service
public class SalesDeclarations {

    public static final int MAXIMUM_WORDS = 300;
    public static final int MAXIMUM_FILE_BYTES = 20_000_000;

    private static final int MINIMUM_WORDS = 3;

    private final DeclarationRows rows;
    private final LineRows lines;
    private final Receiving receiving;
    private final LineJudges judges;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SalesDeclarations(
            DeclarationRows rows,
            LineRows lines,
            Receiving receiving,
            LineJudges judges,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.receiving = receiving;
        this.judges = judges;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param received new declarations
     * @param known those that were received before with the same lines, and stay as they are
     * @param conflicts those that say something else than the first time, of which nothing was taken over
     */
    public record Reception(int received, int known, long accepted, long rejected, List<Conflict> conflicts) {

        private static final Reception NOTHING = new Reception(0, 0, 0, 0, List.of());

        private Reception plus(Reception more) {
            var all = new ArrayList<>(conflicts);
            all.addAll(more.conflicts);
            return new Reception(
                    received + more.received,
                    known + more.known,
                    accepted + more.accepted,
                    rejected + more.rejected,
                    List.copyOf(all));
        }
    }

    /**
     * A declaration came again with other lines.
     *
     * @param first the one that was received under this external id
     */
    public record Conflict(Declaration first) {}

    /**
     * Takes a CSV file over; each declaration in it is received whole or not at all, and once. Refused as
     * {@code import-column-missing}, {@code declaration-file-too-long} or {@code declaration-id-too-long}.
     */
    public Outcome<Reception> receive(ProgramId program, String fileName, byte[] file) {
        var by = gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program);
        return DeclarationFile.read(file)
                .map(declarations -> declarations.entrySet().stream()
                        .map(sent -> new Receiving.Sent(program, fileName, sent.getKey(), sent.getValue()))
                        .map(sent -> transactions.run(() -> receiving.receive(sent, by)))
                        .reduce(Reception.NOTHING, Reception::plus));
    }

    /** Some declarations of the programs, the newest first. */
    @Transactional(readOnly = true)
    public List<Declaration> of(Collection<ProgramId> programs, int offset, int limit) {
        return rows.of(mine(programs), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Collection<ProgramId> programs) {
        return rows.count(mine(programs));
    }

    /** @throws AccessDeniedException when there is none, or the asker may not look after it */
    @Transactional(readOnly = true)
    public Declaration get(DeclarationId id) {
        var declaration = rows.find(id).orElseThrow(() -> new AccessDeniedException("No such declaration in scope"));
        gatekeeper.demand(Permission.SETTLE_DECLARATIONS, declaration.program());
        return declaration;
    }

    /** Why whoever is signed in may not settle it; empty when he may. */
    public Optional<Refusal> objectionToSettling(Declaration declaration) {
        return declaration.objectionToSettlingBy(gatekeeper.actor());
    }

    /**
     * Some lines in their order.
     *
     * @param state null for all
     */
    @Transactional(readOnly = true)
    public List<DeclarationLine> lines(DeclarationId id, @Nullable State state, int offset, int limit) {
        return lines.of(get(id).id(), state, offset, limit);
    }

    /**
     * Judges a rejected or disputed line again, as when a rule was added or somebody registered meanwhile. Refused with
     * what still speaks against it, or as {@code declaration-line-settled}.
     */
    public Outcome<DeclarationLine> accept(DeclarationLine line) {
        return decide(
                line,
                (declaration, locked, by) -> locked.state() == State.ACCEPTED
                        ? Outcome.done(State.ACCEPTED)
                        : judgeAgain(declaration, locked, by));
    }

    /**
     * Rejects a line. Refused as {@code declaration-words-missing}, {@code comment-names-somebody} and
     * {@code declaration-line-settled}.
     *
     * @param words why, for the partner; 3 to 300 characters
     */
    public Outcome<DeclarationLine> reject(DeclarationLine line, String words) {
        return refuse(line, State.REJECTED, "declaration-rejected", words);
    }

    /**
     * Disputes a line and announces it. Refused as {@code declaration-words-missing}, {@code comment-names-somebody} and
     * {@code declaration-line-settled}.
     *
     * @param words what has to be asked; 3 to 300 characters
     */
    public Outcome<DeclarationLine> dispute(DeclarationLine line, String words) {
        return refuse(line, State.DISPUTED, "declaration-disputed", words);
    }

    /** Notes in which ticket a disputed line is talked over. Belongs to the transaction that announced the dispute. */
    @Transactional
    public void talkOver(DeclarationId id, int line, CaseReference ticket) {
        var declaration = get(id);
        lines.talkOver(declaration.program(), id, line, ticket.id());
    }

    private interface Decision {
        Outcome<State> on(Declaration declaration, DeclarationLine locked, Actor by);
    }

    private Outcome<State> judgeAgain(Declaration declaration, DeclarationLine locked, Actor by) {
        var declared = locked.asDeclared();
        rows.oneAtATime(declaration.program());
        return judges.of(declaration.program(), List.of(declared), by)
                .judge(declared)
                .map(accepted -> {
                    lines.accept(locked.id(), accepted, by.name());
                    return State.ACCEPTED;
                });
    }

    private Outcome<DeclarationLine> refuse(DeclarationLine line, State state, String code, String words) {
        var stripped = words.strip();
        if (stripped.length() < MINIMUM_WORDS || stripped.length() > MAXIMUM_WORDS) {
            return Outcome.refused("declaration-words-missing", MINIMUM_WORDS, MAXIMUM_WORDS);
        }
        return switch (Comment.brief(stripped)) {
            case Outcome.Refused<Comment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Comment>(Comment why) -> refuse(line, state, code, why);
        };
    }

    private Outcome<DeclarationLine> refuse(DeclarationLine line, State state, String code, Comment why) {
        return decide(line, (declaration, locked, by) -> {
            lines.refuse(locked.id(), state, Refusal.of(code, why.text()), by.name());
            if (state == State.DISPUTED) {
                events.publishEvent(DeclarationLineDisputed.of(declaration, locked, by, why.text(), clock.instant()));
            }
            return Outcome.done(state);
        });
    }

    /** The line is locked and looked at anew; it may have been decided or settled since it was shown. */
    private Outcome<DeclarationLine> decide(DeclarationLine line, Decision decision) {
        var declaration = get(line.declaration());
        var by = gatekeeper.actor();
        return transactions.run(() -> {
            rows.lock(declaration.id());
            var locked = lock(declaration, line);
            if (locked.state() == State.SETTLED) {
                return Outcome.refused("declaration-line-settled");
            }
            return decision.on(declaration, locked, by).map(state -> {
                boolean isNews = state != State.ACCEPTED || locked.state() != State.ACCEPTED;
                if (isNews) {
                    events.publishEvent(new DeclarationLineDecided(
                            by, declaration.program(), locked.participant(), declaration.id(), locked.line(), state));
                }
                return lock(declaration, line);
            });
        });
    }

    private DeclarationLine lock(Declaration declaration, DeclarationLine line) {
        return lines.lock(declaration.id(), line.id())
                .orElseThrow(() -> new AccessDeniedException("No such line in scope"));
    }

    private List<ProgramId> mine(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program));
        return List.copyOf(programs);
    }
}
