package org.infolinia.operation.news;

import org.springframework.stereotype.Component;

/** A thread for each piece of news, which ends with it. */
@Component
class SwiftMessenger implements Messenger {

    @Override
    public void send(Runnable news) {
        Thread.ofVirtual().name("news").start(news);
    }
}
