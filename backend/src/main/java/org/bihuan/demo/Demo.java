package org.bihuan.demo;

import org.bihuan.metrics.Measuring;
import org.bihuan.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty embedded database before the web server opens its door; a database with people in it is left alone. */
@Component
@Profile("!mysql")
class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final People people;
    private final DemoPeople demoPeople;
    private final DemoEnterprises enterprises;
    private final DemoCases cases;
    private final Measuring measuring;
    private final boolean withCases;
    private boolean running;

    Demo(
            People people,
            DemoPeople demoPeople,
            DemoEnterprises enterprises,
            DemoCases cases,
            Measuring measuring,
            @Value("${bihuan.demo.cases:true}") boolean withCases) {
        this.people = people;
        this.demoPeople = demoPeople;
        this.enterprises = enterprises;
        this.cases = cases;
        this.measuring = measuring;
        this.withCases = withCases;
    }

    @Override
    public void start() {
        running = true;
        if (!people.isEmpty()) {
            return;
        }
        demoPeople.create();
        enterprises.create();
        if (withCases) {
            cases.create();
            measuring.catchUp();
        }
        LOG.info("演示数据已就绪：用 intake1 / demo 登录试试。");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
