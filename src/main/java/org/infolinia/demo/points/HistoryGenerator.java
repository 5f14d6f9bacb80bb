package org.infolinia.demo.points;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.programs.Program;

/** Makes up what a member earned, spent and lost in the last year, day by day, so that he never spends what he lacks. */
final class HistoryGenerator {

    private static final int PURCHASE_VALID_MONTHS = 24;
    private static final int CODE_VALID_MONTHS = 18;
    private static final int BONUS_VALID_MONTHS = 3;
    private static final int MONTHS_OPENING_LOTS_SPREAD_OVER = 14;
    private static final int LONGEST_PAUSE_DAYS = 100;
    private static final int SHORTEST_PAUSE_DAYS = 9;
    private static final WeightedChoice<Deed> DEEDS_OF_SHOPPERS = Deed.weighted(Map.of(
            Deed.BUY, 62,
            Deed.SUBMIT_CODE, 18,
            Deed.GET_BONUS, 6,
            Deed.ORDER_REWARD, 14));
    private static final WeightedChoice<Deed> DEEDS_OF_INSTALLERS = Deed.weighted(Map.of(
            Deed.SUBMIT_CODE, 60,
            Deed.DECLARE, 22,
            Deed.ORDER_REWARD, 18));

    private final Program program;
    private final WeightedChoice<Deed> deeds;
    private final Catalogue catalogue;
    private final LocalDate start;
    private final LocalDate today;
    private final RandomGenerator random;

    /** What a member does on one day. */
    private enum Deed {
        BUY,
        SUBMIT_CODE,
        DECLARE,
        GET_BONUS,
        ORDER_REWARD;

        /** In the order of the names, so that the same luck always draws the same deed. */
        static WeightedChoice<Deed> weighted(Map<Deed, Integer> weights) {
            var deeds = weights.keySet().stream().sorted().toList();
            return WeightedChoice.of(deeds, deed -> weights.getOrDefault(deed, 0));
        }
    }

    HistoryGenerator(Program program, LocalDate today, RandomGenerator random) {
        this.program = program;
        this.deeds = Club.of(program).either(DEEDS_OF_SHOPPERS, DEEDS_OF_INSTALLERS);
        this.catalogue = Catalogue.of(program);
        this.start = today.minusYears(1);
        this.today = today;
        this.random = random;
    }

    /** The lines of a member in the order they happened. */
    List<PostPoints> of(Member member) {
        var history = new History(member);
        history.open();
        int pause = random.nextInt(SHORTEST_PAUSE_DAYS, LONGEST_PAUSE_DAYS);
        for (var day = history.firstDay; !day.isAfter(today); day = day.plusDays(1 + random.nextInt(pause))) {
            history.liveThrough(day);
        }
        history.expireBefore(today);
        return history.lines;
    }

    private final class History {

        private final Member member;
        private final LocalDate firstDay;
        private final LotBook lots = new LotBook();
        private final List<PostPoints> lines = new ArrayList<>();

        History(Member member) {
            this.member = member;
            this.firstDay = member.joinedOn().isAfter(start) ? member.joinedOn() : start;
        }

        /** Those who have been here for longer bring points along, some of which expire in the year that is told. */
        void open() {
            if (member.joinedOn().isBefore(start)) {
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    var lastDay = endOfMonth(start.plusMonths(1 + random.nextInt(MONTHS_OPENING_LOTS_SPREAD_OVER)));
                    earn(PostingKind.OPENING, tens(40, 900), start, lastDay, "Saldo z poprzedniego roku");
                }
            }
        }

        void liveThrough(LocalDate day) {
            expireBefore(day);
            switch (deeds.draw(random)) {
                case BUY -> buy(day);
                case SUBMIT_CODE -> submitCode(day);
                case DECLARE -> declare(day);
                case GET_BONUS -> getBonus(day);
                case ORDER_REWARD -> orderReward(day);
            }
        }

        void expireBefore(LocalDate day) {
            while (lots.hasExpiredBefore(day)) {
                var expired = lots.expireNext();
                lines.add(PostPoints.spent(
                        program.id(),
                        member.id(),
                        PostingKind.EXPIRY,
                        Points.of(expired.points()),
                        expired.lastDay().plusDays(1),
                        "Punkty ważne do " + Language.PL.day(expired.lastDay()),
                        key()));
            }
        }

        private void buy(LocalDate day) {
            earn(
                    PostingKind.PURCHASE,
                    random.nextLong(8, 430),
                    day,
                    endOfMonth(day.plusMonths(PURCHASE_VALID_MONTHS)),
                    catalogue.shop(random));
        }

        private void declare(LocalDate day) {
            earn(
                    PostingKind.DECLARATION,
                    tens(200, 2_400),
                    day,
                    endOfMonth(day.plusMonths(PURCHASE_VALID_MONTHS)),
                    "Deklaracja za " + monthBefore(day));
        }

        private void getBonus(LocalDate day) {
            earn(
                    PostingKind.BONUS,
                    tens(50, 300),
                    day,
                    endOfMonth(day.plusMonths(BONUS_VALID_MONTHS)),
                    "Bonus weekendowy");
        }

        private void submitCode(LocalDate day) {
            var product = catalogue.product(random);
            earn(
                    PostingKind.CODE,
                    product.points(),
                    day,
                    endOfMonth(day.plusMonths(CODE_VALID_MONTHS)),
                    product.name() + ", " + Catalogue.code(product, random));
        }

        private void orderReward(LocalDate day) {
            catalogue.rewardFor(lots.balance(), random).ifPresent(reward -> {
                lots.spend(reward.price());
                lines.add(PostPoints.spent(
                        program.id(),
                        member.id(),
                        PostingKind.REWARD,
                        Points.of(reward.price()),
                        day,
                        reward.name(),
                        key()));
            });
        }

        private void earn(PostingKind kind, long points, LocalDate day, LocalDate lastDay, String label) {
            lots.earn(points, lastDay);
            lines.add(
                    PostPoints.earned(program.id(), member.id(), kind, Points.of(points), day, lastDay, label, key()));
        }

        /** The same at every load, so that a repeated import posts nothing twice. */
        private String key() {
            return "demo-%s-%d".formatted(member.number(), lines.size());
        }
    }

    private long tens(long from, long to) {
        return random.nextLong(from / 10, to / 10) * 10;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }

    private static String monthBefore(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(1);
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Language.PL.locale()) + " " + month.getYear();
    }
}
