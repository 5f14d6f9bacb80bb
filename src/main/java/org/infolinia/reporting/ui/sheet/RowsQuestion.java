package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.reporting.Cut;
import org.infolinia.reporting.RowOrder;
import org.infolinia.reporting.RowOrder.By;
import org.infolinia.reporting.Slice;

/**
 * Which rows behind a number are shown, as the address of their page says it.
 *
 * @param page counted from 1
 */
public record RowsQuestion(BoardQuestion board, Slice slice, RowOrder order, int page) {

    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final String DESCENDING = "-";

    public static RowsQuestion of(QueryParameters parameters) {
        return new RowsQuestion(
                BoardQuestion.of(parameters), new Slice(cuts(parameters)), order(parameters), page(parameters));
    }

    public static RowsQuestion about(BoardQuestion board, Slice slice) {
        return new RowsQuestion(board, slice, RowOrder.OLDEST_FIRST, 1);
    }

    /** The other way round when they stand by this already. */
    public RowsQuestion by(By by) {
        boolean isReversed = order.by() == by && !order.isDescending();
        return new RowsQuestion(board, slice, new RowOrder(by, isReversed), 1);
    }

    public RowsQuestion onPage(int other) {
        return new RowsQuestion(board, slice, order, other);
    }

    public String address(String route) {
        return board.address(route, more());
    }

    private Map<String, String> more() {
        var more = new LinkedHashMap<String, String>();
        slice.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(cut -> more.put(cut.getKey().key(), cut.getValue()));
        if (!order.equals(RowOrder.OLDEST_FIRST)) {
            more.put(SORT, (order.isDescending() ? DESCENDING : "") + order.by().key());
        }
        if (page > 1) {
            more.put(PAGE, Integer.toString(page));
        }
        return more;
    }

    private static Map<Cut, String> cuts(QueryParameters parameters) {
        return Stream.of(Cut.values())
                .filter(cut -> parameters
                        .getSingleParameter(cut.key())
                        .filter(value -> value.length() <= Slice.MAXIMUM_LENGTH)
                        .isPresent())
                .collect(Collectors.toMap(
                        cut -> cut,
                        cut -> parameters.getSingleParameter(cut.key()).orElseThrow()));
    }

    private static RowOrder order(QueryParameters parameters) {
        var asked = parameters.getSingleParameter(SORT).orElse("");
        boolean isDescending = asked.startsWith(DESCENDING);
        return By.ofKey(isDescending ? asked.substring(DESCENDING.length()) : asked)
                .map(by -> new RowOrder(by, isDescending))
                .orElse(RowOrder.OLDEST_FIRST);
    }

    private static int page(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PAGE)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
