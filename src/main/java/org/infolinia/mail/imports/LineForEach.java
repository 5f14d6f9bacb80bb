package org.infolinia.mail.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.util.function.BiFunction;

/** Prints a line for each message, and one for each file that cannot be read. */
record LineForEach(BiFunction<String, byte[], MailLine> work, PrintStream out, Progress progress)
        implements MailFiles.Reader {

    @Override
    public void read(String file, byte[] raw) {
        print(work.apply(file, raw));
    }

    @Override
    public void readNoFurther(String file, IOException fault) {
        print(MailLine.failed(file, fault.toString()));
    }

    private void print(MailLine line) {
        out.println(line.json());
        progress.oneMore();
    }
}
