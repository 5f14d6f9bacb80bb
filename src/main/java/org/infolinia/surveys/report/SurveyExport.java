package org.infolinia.surveys.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.operation.table.TableLayout;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.AnswerRow;
import org.infolinia.surveys.report.SurveyTableExported.Table;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what the screens show into files: the same rows and numbers, with the same withheld. That a table leaves the
 * house is on record before its first row does.
 */
@Service
public class SurveyExport {

    private final AnswerBook answers;
    private final AgentScores agents;
    private final SurveySlices slices;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    SurveyExport(
            AnswerBook answers,
            AgentScores agents,
            SurveySlices slices,
            Gatekeeper gatekeeper,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.agents = agents;
        this.slices = slices;
        this.gatekeeper = gatekeeper;
        this.transaction = transaction;
        this.events = events;
    }

    /** The answers behind a number, in the order in which people were asked. */
    public void answers(AnswerFilter filter, TableFormat format, TableLayout<AnswerRow> layout, OutputStream out)
            throws IOException {
        note(filter.programs(), Table.ANSWERS, format);
        layout.write(format, () -> new EveryAnswer(answers, filter), out);
    }

    /** What was said of contacts, agent by agent. */
    public void agents(Asked asked, TableFormat format, TableLayout<AgentScore> layout, OutputStream out)
            throws IOException {
        note(List.of(asked.program()), Table.AGENTS, format);
        layout.write(format, agents.of(asked.program(), asked.period()), out);
    }

    /** What was said by topic, channel, language and queue. */
    public void slices(Asked asked, TableFormat format, TableLayout<SliceScore> layout, OutputStream out)
            throws IOException {
        note(List.of(asked.program()), Table.SLICES, format);
        layout.write(format, slices.all(asked), out);
    }

    private void note(List<ProgramId> programs, Table table, TableFormat format) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        transaction.executeWithoutResult(status -> programs.forEach(
                program -> events.publishEvent(new SurveyTableExported(gatekeeper.actor(), program, table, format))));
    }

    /** Page by page, so that they are never held as a whole. */
    private static final class EveryAnswer implements Iterator<AnswerRow> {

        private final AnswerBook answers;
        private final AnswerFilter filter;
        private final Deque<AnswerRow> page = new ArrayDeque<>();
        private long last;
        private boolean isLastPage;

        EveryAnswer(AnswerBook answers, AnswerFilter filter) {
            this.answers = answers;
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !isLastPage) {
                page.addAll(answers.rowsAfter(filter, last, AnswerBook.PAGE_SIZE));
                isLastPage = page.size() < AnswerBook.PAGE_SIZE;
            }
            return !page.isEmpty();
        }

        @Override
        public AnswerRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var next = page.removeFirst();
            last = next.invitation();
            return next;
        }
    }
}
