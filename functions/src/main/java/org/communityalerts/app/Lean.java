package org.communityalerts.app;

import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.core.Conventions;

/**
 * Takes out what a cold start would pay for and nothing here uses: the search through every bean's methods for listeners
 * of events and for what is to be called after a bean is made or before it goes, which loads each AWS client's classes;
 * and the subclass that is generated of a configuration whose methods call each other.
 */
final class Lean implements BeanDefinitionRegistryPostProcessor {
    private static final String KIND =
            Conventions.getQualifiedAttributeName(ConfigurationClassPostProcessor.class, "configurationClass");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        Stream.of(
                        AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
                        AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME,
                        AnnotationConfigUtils.COMMON_ANNOTATION_PROCESSOR_BEAN_NAME)
                .filter(registry::containsBeanDefinition)
                .forEach(registry::removeBeanDefinition);
        registry.removeBeanDefinition(AnnotationConfigUtils.AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME);
        registry.registerBeanDefinition(
                AnnotationConfigUtils.AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME,
                new RootBeanDefinition(Injections.class));
        Stream.of(registry.getBeanDefinitionNames())
                .map(registry::getBeanDefinition)
                .filter(definition -> "full".equals(definition.getAttribute(KIND)))
                .forEach(definition -> definition.setAttribute(KIND, "lite"));
    }
}
