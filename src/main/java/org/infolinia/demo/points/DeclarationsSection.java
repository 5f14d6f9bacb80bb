package org.infolinia.demo.points;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.people.Member;
import org.infolinia.demo.people.Members;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.EnteredRule;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.Settlements;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What firms declare to have sold: one declaration is settled, the next wait, each with lines that need a decision. */
@Component
@Order(89)
class DeclarationsSection implements DemoSection {

    private static final String ANOTHER_PERSON = "demo-settlement";
    private static final int DECLARATIONS = 3;
    private static final int LINES = 40;
    private static final int MAXIMUM_QUANTITY = 6;
    private static final int DECLARED_AT_MOST = 7;
    private static final int EXPIRY_MONTHS = 18;
    private static final int ONE_IN_UNKNOWN = 15;

    private final DeclarationRules rules;
    private final SalesDeclarations declarations;
    private final Settlements settlements;
    private final ProgramDirectory programs;
    private final Members members;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    DeclarationsSection(
            DeclarationRules rules,
            SalesDeclarations declarations,
            Settlements settlements,
            ProgramDirectory programs,
            Members members,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rules = rules;
        this.declarations = declarations;
        this.settlements = settlements;
        this.programs = programs;
        this.members = members;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "declarations";
    }

    @Override
    public boolean isLoadedAsOne() {
        return false;
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().stream()
                .filter(program -> Club.of(program) == Club.INSTALLERS)
                .forEach(program -> declare(program, random));
    }

    private void declare(Program program, RandomGenerator random) {
        var products = Catalogue.of(program).products();
        products.forEach(product -> enterRule(program, product, product.equals(products.getLast())));
        var file = file(products, members.of(program.id()), random);
        declarations
                .receive(program.id(), "sprzedaz.csv", file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        var oldest = declarations.of(List.of(program.id()), 0, DECLARATIONS).getLast();
        gatekeeper
                .asSystem(ANOTHER_PERSON, () -> settlements.settle(oldest.id(), progress -> {}))
                .orElseThrow();
    }

    private void enterRule(Program program, Catalogue.Product product, boolean isToWait) {
        var rule = new DeclarationRule(
                program.id(),
                product.name(),
                Points.of(product.points()),
                LocalDate.now(clock).minusYears(1),
                null,
                MAXIMUM_QUANTITY,
                EXPIRY_MONTHS);
        if (rules.enter(rule) instanceof Outcome.Done<EnteredRule>(EnteredRule entered) && !isToWait) {
            gatekeeper.asSystem(ANOTHER_PERSON, () -> rules.putInForce(entered)).orElseThrow();
        }
    }

    private String file(List<Catalogue.Product> products, List<Member> sellers, RandomGenerator random) {
        return IntStream.range(0, DECLARATIONS * LINES)
                .mapToObj(line -> line(line, products, sellers, random))
                .collect(Collectors.joining(
                        "\n", "numer uczestnika;faktura;produkt;ilość;data sprzedaży;numer deklaracji\n", "\n"));
    }

    /** Now and then somebody mistypes what he sold, or declares more than is usual. */
    private String line(int line, List<Catalogue.Product> products, List<Member> sellers, RandomGenerator random) {
        var today = LocalDate.now(clock);
        var seller = sellers.get(random.nextInt(sellers.size()));
        var product = products.get(random.nextInt(products.size())).name();
        return String.join(
                ";",
                seller.number(),
                "FV/%d/%04d".formatted(today.getYear(), line + 1),
                random.nextInt(ONE_IN_UNKNOWN) == 0 ? product + " bis" : product,
                Integer.toString(1 + random.nextInt(DECLARED_AT_MOST)),
                today.minusDays(1 + random.nextInt(25)).toString(),
                "DS-%d".formatted(1 + line / LINES));
    }
}
