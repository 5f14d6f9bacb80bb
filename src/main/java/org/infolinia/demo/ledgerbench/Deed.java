package org.infolinia.demo.ledgerbench;

import java.util.random.RandomGenerator;

/** Something a client does over and over. */
interface Deed {

    void happen(RandomGenerator random);
}
