package org.infolinia.operation;

/**
 * Measures a part of the product through its real services; {@code ./infolinia bench NAME …} runs it. Modules contribute
 * their own as beans. It has a state directory and a database of its own and need not tidy up.
 */
public interface Benchmark {

    /** One word, such as {@code search}. */
    String name();

    /** The arguments and what is measured, in one line of English. */
    String usage();

    void run(CommandArguments arguments, BenchmarkReport report);
}
