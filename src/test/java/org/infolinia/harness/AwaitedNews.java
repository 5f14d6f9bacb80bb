package org.infolinia.harness;

import org.infolinia.operation.news.Messenger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** News travels on threads of its own as it does in the product, but who sends it waits until it has arrived. */
@TestConfiguration(proxyBeanMethods = false)
class AwaitedNews {

    @Bean
    @Primary
    Messenger awaitedMessenger() {
        return AwaitedNews::sendAndWait;
    }

    private static void sendAndWait(Runnable news) {
        try {
            Thread.ofVirtual().start(news).join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
