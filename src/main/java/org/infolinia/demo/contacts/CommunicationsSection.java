package org.infolinia.demo.contacts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.planning.Channel;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.Plan;
import org.infolinia.planning.forecast.ForecastNights;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What participants were told and will be, and the forecasts that would have been made in the last two weeks. */
@Component
@Order(98)
class CommunicationsSection implements DemoSection {

    private static final int NIGHTS = 14;

    private final CommunicationDesk desk;
    private final ForecastNights nights;
    private final KnowledgeShelf articles;
    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final Clock clock;

    CommunicationsSection(
            CommunicationDesk desk,
            ForecastNights nights,
            KnowledgeShelf articles,
            ProgramDirectory programs,
            ProgramZones zones,
            Clock clock) {
        this.desk = desk;
        this.nights = nights;
        this.articles = articles;
        this.programs = programs;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "communications";
    }

    @Override
    public void load(RandomGenerator random) {
        var rows = DemoFile.rows("texts/communications.csv");
        for (var program : programs.mine()) {
            rows.stream()
                    .filter(row -> row.getField("program").equals(program.code()))
                    .forEach(row -> desk.plan(program.id(), plan(program, row)).orElseThrow());
            foretell(program);
        }
    }

    private void foretell(Program program) {
        var today = today(program);
        for (int night = NIGHTS; night > 0; night--) {
            nights.makeUpFor(program.id(), today.minusDays(night));
        }
        nights.run(program.id());
    }

    private Plan plan(Program program, NamedCsvRecord row) {
        var from = today(program)
                .plusDays(Long.parseLong(row.getField("days")))
                .atTime(Integer.parseInt(row.getField("hour")), 0)
                .atZone(zone(program))
                .toInstant();
        return new Plan(
                row.getField("title"),
                Channel.valueOf(row.getField("channel")),
                Map.of(Language.PL, row.getField("pl"), Language.EN, row.getField("en")),
                from,
                from.plus(Duration.ofHours(Long.parseLong(row.getField("hours")))),
                Integer.parseInt(row.getField("audience")),
                field(row, "script").orElse(null),
                article(program, row),
                owner(program),
                field(row, "calls").map(Double::valueOf).orElse(null),
                field(row, "mails").map(Double::valueOf).orElse(null));
    }

    private @Nullable Long article(Program program, NamedCsvRecord row) {
        return field(row, "article")
                .flatMap(key -> articles.named(program.id(), List.of(key), Language.PL).stream()
                        .findFirst())
                .map(ArticleLine::id)
                .map(id -> id.value())
                .orElse(null);
    }

    private AgentId owner(Program program) {
        return desk.possibleOwners(program.id()).stream()
                .filter(agent -> agent.role() == Role.SUPERVISOR)
                .findFirst()
                .map(AgentView::id)
                .orElseThrow();
    }

    private LocalDate today(Program program) {
        return LocalDate.now(clock.withZone(zone(program)));
    }

    private ZoneId zone(Program program) {
        return zones.of(program.id());
    }

    private static Optional<String> field(NamedCsvRecord row, String name) {
        return Optional.of(row.getField(name)).filter(value -> !value.isEmpty());
    }
}
