package org.infolinia.ledger.declaration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
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
    private final LineJudges judges;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SalesDeclarations(
            DeclarationRows rows,
            LineJudges judges,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
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
     * @param known those that were received before and stay as they are
     */
    public record Reception(int received, int known, long accepted, long rejected) {

        private static final Reception NOTHING = new Reception(0, 0, 0, 0);

        private Reception plus(Reception more) {
            return new Reception(
                    received + more.received, known + more.known, accepted + more.accepted, rejected + more.rejected);
        }
    }

    /**
     * Takes a CSV file over; each declaration in it is received whole or not at all, and once. Refused as
     * {@code import-column-missing} or {@code declaration-file-too-long}.
     */
    public Outcome<Reception> receive(ProgramId program, String fileName, byte[] file) {
        var by = gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program);
        return DeclarationFile.read(fileName, file)
                .map(declarations -> declarations.entrySet().stream()
                        .map(declared -> transactions.run(() -> receive(program, fileName, declared, by)))
                        .reduce(Reception.NOTHING, Reception::plus));
    }

    /** The declarations of a program, the newest first. */
    @Transactional(readOnly = true)
    public List<Declaration> of(ProgramId program) {
        gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program);
        return rows.of(program);
    }

    /** @throws AccessDeniedException when there is none, or the asker may not look after it */
    @Transactional(readOnly = true)
    public Declaration get(DeclarationId id) {
        var declaration = rows.find(id).orElseThrow(() -> new AccessDeniedException("No such declaration in scope"));
        gatekeeper.demand(Permission.SETTLE_DECLARATIONS, declaration.program());
        return declaration;
    }

    @Transactional(readOnly = true)
    public List<DeclarationLine> lines(DeclarationId id) {
        return rows.lines(get(id).id());
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
                        : judges.of(declaration.program())
                                .judge(locked.asDeclared())
                                .map(accepted -> {
                                    rows.accept(locked.id(), accepted, by.name());
                                    return State.ACCEPTED;
                                }));
    }

    /**
     * Rejects a line. Refused as {@code declaration-words-missing} and {@code declaration-line-settled}.
     *
     * @param words why, for the partner; 3 to 300 characters
     */
    public Outcome<DeclarationLine> reject(DeclarationLine line, String words) {
        return refuse(line, State.REJECTED, "declaration-rejected", words);
    }

    /**
     * Disputes a line and announces it. Refused as {@code declaration-words-missing} and
     * {@code declaration-line-settled}.
     *
     * @param words what has to be asked; 3 to 300 characters
     */
    public Outcome<DeclarationLine> dispute(DeclarationLine line, String words) {
        return refuse(line, State.DISPUTED, "declaration-disputed", words);
    }

    private interface Decision {

        Outcome<State> on(Declaration declaration, DeclarationLine locked, Actor by);
    }

    private Outcome<DeclarationLine> refuse(DeclarationLine line, State state, String code, String words) {
        var stripped = words.strip();
        if (stripped.length() < MINIMUM_WORDS || stripped.length() > MAXIMUM_WORDS) {
            return Outcome.refused("declaration-words-missing", MINIMUM_WORDS, MAXIMUM_WORDS);
        }
        return decide(line, (declaration, locked, by) -> {
            rows.refuse(locked.id(), state, Refusal.of(code, stripped), by.name());
            if (state == State.DISPUTED) {
                events.publishEvent(disputed(declaration, locked, by, stripped));
            }
            return Outcome.done(state);
        });
    }

    /** The line is locked and looked at anew; it may have been settled since it was shown. */
    private Outcome<DeclarationLine> decide(DeclarationLine line, Decision decision) {
        var declaration = get(line.declaration());
        var by = gatekeeper.actor();
        return transactions.run(() -> {
            var locked = rows.lock(line.id())
                    .filter(found -> found.declaration().equals(declaration.id()))
                    .orElseThrow(() -> new AccessDeniedException("No such line in scope"));
            if (locked.state() == State.SETTLED) {
                return Outcome.refused("declaration-line-settled");
            }
            return decision.on(declaration, locked, by).map(state -> {
                events.publishEvent(new DeclarationLineDecided(
                        by, declaration.program(), locked.participant(), declaration.id(), locked.line(), state));
                return rows.lock(line.id()).orElseThrow();
            });
        });
    }

    private Reception receive(
            ProgramId program, String fileName, Map.Entry<String, List<DeclaredLine>> declared, Actor by) {
        return rows.add(program, declared.getKey(), fileName, by.name(), clock.instant())
                .map(id -> receive(program, id, declared, by))
                .orElse(new Reception(0, 1, 0, 0));
    }

    private Reception receive(
            ProgramId program, DeclarationId id, Map.Entry<String, List<DeclaredLine>> declared, Actor by) {
        var lines = judges.judge(program, id, declared.getValue());
        rows.add(program, lines);
        long accepted =
                lines.stream().filter(line -> line.state() == State.ACCEPTED).count();
        long rejected = lines.size() - accepted;
        events.publishEvent(new DeclarationReceived(by, program, id, declared.getKey(), accepted, rejected));
        return new Reception(1, 0, accepted, rejected);
    }

    private static DeclarationLineDisputed disputed(
            Declaration declaration, DeclarationLine line, Actor by, String words) {
        return new DeclarationLineDisputed(
                by,
                declaration.program(),
                line.participant(),
                declaration.id(),
                line.line(),
                line.invoice() + ", " + line.product() + " × " + line.quantity(),
                words);
    }
}
