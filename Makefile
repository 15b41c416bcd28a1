# Two commands: make run, make test. `make help` lists the others.
SHELL := /bin/sh
export JAVA_HOME := $(shell scripts/find-jdk)
ifeq ($(JAVA_HOME),)
$(error see the line above)
endif
ifeq ($(shell command -v mvn),)
$(error Maven is missing: install Maven 3.8 or newer)
endif

# Maven's own libraries use what Java 25 warns of.
export MAVEN_OPTS := --sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)
MVN := mvn -B -ntp -q
JAVA := $(JAVA_HOME)/bin/java
PLATFORM := $(JAVA) -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow
SOURCES := $(shell find functions/src/main functions/pom.xml local/src/main local/pom.xml dynamodb-local/pom.xml pom.xml -type f)
COMPILED := local/target/classpath.txt

.PHONY: help run test build format check bench

help:
	@sed -n 's/^## //p' Makefile

## make run       the whole platform on this machine, with demo residents (PORT=8080, DATA_DIR= to keep data)
run: $(COMPILED)
	@exec $(PLATFORM) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.Main

$(COMPILED): $(SOURCES)
	@echo "building (the first time this fetches the libraries, which takes some minutes)"
	@$(MVN) -pl local -am process-classes
	@touch $@

## make test      all tests
test:
	@mvn -B -ntp verify

## make build     the package that is deployed: functions/target/community-alerts.zip
build:
	@$(MVN) -pl functions package -DskipTests

## make format    put every Java file in the project's format
format:
	@$(MVN) com.diffplug.spotless:spotless-maven-plugin:apply

## make check     the format, without changing anything
check:
	@$(MVN) com.diffplug.spotless:spotless-maven-plugin:check
