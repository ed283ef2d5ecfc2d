package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@HouseTest
class WholePagesTest {

    @Autowired
    private ThymeleafViewResolver pages;

    @Test
    void a_page_is_sent_only_once_all_of_it_could_be_drawn() {
        assertThat(pages.getProducePartialOutputWhileProcessing()).isFalse();
    }
}
