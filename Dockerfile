# Stage 1 builds and unpacks the application; stage 2 carries it, as a user without rights.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY frontend frontend
COPY data data
RUN mvn -B -ntp -q package -DskipTests \
    && java -Djarmode=tools -jar target/infolinia.jar extract --destination /opt/infolinia

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/infolinia infolinia \
    && mkdir -p /var/lib/infolinia && chown infolinia /var/lib/infolinia
COPY --from=build /opt/infolinia /opt/infolinia
USER infolinia
WORKDIR /var/lib/infolinia
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", \
    "--add-modules=jdk.incubator.vector", "-jar", "/opt/infolinia/infolinia.jar"]
