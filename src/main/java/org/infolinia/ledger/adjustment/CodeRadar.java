package org.infolinia.ledger.adjustment;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether a code that a comment names was compensated before, for whomever. Codes are told by their looks. */
@Service
public class CodeRadar {

    private static final int DAYS = 90;
    private static final int SHORTEST = 6;

    /** Capitals and digits, at least one of each, perhaps in groups: {@code JOG-7F2K-09}. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d-])(?=[A-Z-]*\\d)(?=[\\d-]*[A-Z])[A-Z\\d]+(?:-[A-Z\\d]+)*(?![\\p{L}\\d-])");

    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final JdbcClient jdbc;

    CodeRadar(LedgerCalendar calendar, Gatekeeper gatekeeper, JdbcClient jdbc) {
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.jdbc = jdbc;
    }

    /** One fact for each code in the comment that another adjustment of the last {@value #DAYS} days names, too. */
    @Transactional(readOnly = true)
    public List<RadarFact> look(ProgramId program, String comment) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return codesIn(comment).stream()
                .flatMap(code -> compensations(program, code).stream())
                .toList();
    }

    static List<String> codesIn(String comment) {
        return CODE.matcher(comment.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(code -> code.replace("-", "").length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private List<RadarFact> compensations(ProgramId program, String code) {
        return jdbc.sql("""
                        select count(*), sum(abs(given.points))
                          from ledger.adjustment_left given join ledger.posting p on p.id = given.id
                         where given.program_id = :program and given.created_at >= :since and given.points <> 0
                           and position(:code in upper(p.comment)) > 0
                        having count(*) > 0""")
                .param("program", program.value())
                .param("since", Timestamp.from(calendar.midnightBefore(DAYS)))
                .param("code", code)
                .query((row, number) -> RadarFact.of(RadarFact.Kind.SAME_CODE, code, row.getLong(1), row.getLong(2)))
                .list();
    }
}
