package org.infolinia.calls.dispositions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dispositions of each program: what is offered at the end of a call, and what old calls were given. */
@Service
public class Dispositions {

    /** More than this nobody reads while a caller waits. */
    public static final int MAXIMUM_OFFERED = 15;

    private final DispositionRows rows;

    Dispositions(DispositionRows rows) {
        this.rows = rows;
    }

    /**
     * What is offered after a call, in their order. Where the number is not known and all together were too many, those of
     * single numbers are left out.
     *
     * @param dialled the number of ours that was called; null when it is not known
     */
    @Transactional(readOnly = true)
    public List<Disposition> offered(ProgramId program, @Nullable PhoneNumber dialled) {
        return offered(rows.current(program), dialled);
    }

    /** The newest version of each, the retired ones too. */
    @Transactional(readOnly = true)
    public List<Disposition> all(ProgramId program) {
        return rows.current(program);
    }

    /** Every version there ever was, by what a call was given. */
    @Transactional(readOnly = true)
    public Map<GivenDisposition, Disposition> everGiven(ProgramId program) {
        return rows.everyVersion(program).stream().collect(Collectors.toMap(Disposition::given, Function.identity()));
    }

    /** The newest version of those with these codes that are offered; one that is not offered is missing. */
    @Transactional(readOnly = true)
    public List<Disposition> chosen(ProgramId program, @Nullable PhoneNumber dialled, Collection<String> codes) {
        var offered =
                offered(program, dialled).stream().collect(Collectors.toMap(Disposition::code, Function.identity()));
        return codes.stream()
                .distinct()
                .flatMap(code -> Optional.ofNullable(offered.get(code)).stream())
                .toList();
    }

    /** What the dispositions set going together. */
    public static Set<Flag> flagsOf(Collection<Disposition> dispositions) {
        return dispositions.stream()
                .flatMap(disposition -> disposition.flags().stream())
                .collect(Collectors.toSet());
    }

    static List<Disposition> offered(List<Disposition> all, @Nullable PhoneNumber dialled) {
        var current = all.stream().filter(disposition -> !disposition.retired()).toList();
        if (dialled == null && current.size() <= MAXIMUM_OFFERED) {
            return current;
        }
        return current.stream()
                .filter(disposition -> disposition.numbers().isEmpty()
                        || dialled != null && disposition.numbers().contains(dialled))
                .toList();
    }
}
