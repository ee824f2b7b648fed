#!/bin/sh
# Starts a service with the settings that were written for it alone, and the options that ./soc starts it with.
set -eu
set -a
. /settings/variables
set +a
exec java -Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -jar /opt/soc/quarkus-run.jar
