package org.infolinia.operation.news;

/**
 * Carries news from whoever stored something to whoever wants to hear of it. The news travels on a thread of its own: a
 * transaction that has just been committed is still bound to the thread that committed it, and what a listener wrote there
 * would be lost; nor should an agent who saves wait for the screens of others.
 */
@FunctionalInterface
public interface Messenger {

    /** Returns at once; news sent later may arrive earlier, so who hears it looks up how things stand. */
    void send(Runnable news);
}
