package org.bihuan.platform;

import org.bihuan.notification.Channel;
import org.bihuan.notification.OutboxMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Packs a case and hands it to the platform, right after the step that asks for it; what fails is tried again by the outbox. */
@Component
@ConditionalOnProperty(PlatformFolder.SETTING)
final class PackageChannel implements Channel {

    static final String TOPIC = "platform.package";

    /** What is needed; asked for late, because the outbox is older than the cases. */
    @Component
    @ConditionalOnProperty(PlatformFolder.SETTING)
    record Packing(CasePackages packages, PlatformAdapter adapter, PackageNews news) {}

    private final ObjectProvider<Packing> packing;

    PackageChannel(ObjectProvider<Packing> packing) {
        this.packing = packing;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        Packing house = packing.getObject();
        CasePackage packed = house.packages().of(message.recipient());
        house.adapter().send(packed);
        house.news().sent(packed);
    }
}
