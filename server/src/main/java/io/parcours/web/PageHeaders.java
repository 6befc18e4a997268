package io.parcours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What browsers are told of our pages: nothing but our own style sheet and images is loaded, nothing is run, nobody frames them. */
@Configuration(proxyBeanMethods = false)
class PageHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<Filter> pageHeaderFilter() {
        var registration = new FilterRegistrationBean<Filter>(PageHeaders::addHeaders);
        registration.addUrlPatterns("/", "/parcours.css", "/parcours.svg", "/ig", "/ig/*", "/error");
        return registration;
    }

    private static void addHeaders(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = (HttpServletResponse) response;
        page.setHeader("Content-Security-Policy", POLICY);
        page.setHeader("X-Content-Type-Options", "nosniff");
        page.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }
}
