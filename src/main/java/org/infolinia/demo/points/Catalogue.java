package org.infolinia.demo.points;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.programs.Program;

/** What members of one program buy, scratch codes from and order. */
public final class Catalogue {

    private static final List<Shop> SHOPS = DemoFile.rows("catalogue/shops.csv").stream()
            .map(row -> new Shop(row.getField("name"), number(row, "weight")))
            .toList();
    private static final String CODE_LETTERS = "23456789ABCDEFGHKLMNPQRSTUWXYZ";

    private final WeightedChoice<Shop> shops = WeightedChoice.of(SHOPS, Shop::weight);
    private final List<Product> allProducts;
    private final WeightedChoice<Product> products;
    private final List<Reward> rewards;

    private record Shop(String name, int weight) {}

    public record Product(String name, String codePrefix, long points, int weight) {}

    public record Reward(String name, long price, int weight) {}

    private Catalogue(List<Product> products, List<Reward> rewards) {
        this.allProducts = products;
        this.products = WeightedChoice.of(products, Product::weight);
        this.rewards = rewards;
    }

    public static Catalogue of(Program program) {
        return new Catalogue(
                rows("catalogue/products.csv", program)
                        .map(row -> new Product(
                                row.getField("name"),
                                row.getField("code_prefix"),
                                number(row, "points"),
                                number(row, "weight")))
                        .toList(),
                rows("catalogue/rewards.csv", program)
                        .map(row -> new Reward(row.getField("name"), number(row, "points"), number(row, "weight")))
                        .toList());
    }

    /** In the order of the catalogue. */
    List<Product> products() {
        return allProducts;
    }

    /** Their names, in the order of the catalogue. */
    public static List<String> shops() {
        return SHOPS.stream().map(Shop::name).toList();
    }

    public String shop(RandomGenerator random) {
        return shops.draw(random).name();
    }

    public Product product(RandomGenerator random) {
        return products.draw(random);
    }

    /** A reward that this balance buys; empty when it buys none. */
    Optional<Reward> rewardFor(long balance, RandomGenerator random) {
        var affordable =
                rewards.stream().filter(reward -> reward.price() <= balance).toList();
        return affordable.isEmpty()
                ? Optional.empty()
                : Optional.of(WeightedChoice.of(affordable, Reward::weight).draw(random));
    }

    public Reward reward(RandomGenerator random) {
        return WeightedChoice.of(rewards, Reward::weight).draw(random);
    }

    /** {@code JOG-7F2K-09}, as it is printed under a lid or on a label. */
    public static String code(Product product, RandomGenerator random) {
        return product.codePrefix() + "-" + letters(4, random) + "-" + letters(2, random);
    }

    private static String letters(int count, RandomGenerator random) {
        return random.ints(count, 0, CODE_LETTERS.length())
                .mapToObj(CODE_LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static Stream<NamedCsvRecord> rows(String file, Program program) {
        return DemoFile.rows(file).stream()
                .filter(row -> row.getField("program").equals(program.code()));
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
