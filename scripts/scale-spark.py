"""Gives the lines of a file in parts to a command on the workers of a Spark cluster, and saves what it prints: one file a part.

Arguments: the master, the file, how many parts, the command, the folder for the results. A part counts once: what a task saved is taken
over when it ends, and thrown away when it fails. `checkCode` makes a failed command a failed task, which Spark gives out again.
"""

import sys

from pyspark import SparkConf, SparkContext

master, lines, parts, command, results = sys.argv[1:]
conf = (
    SparkConf()
    .setMaster(master)
    .setAppName("noticediff")
    .set("spark.executor.memory", "512m")
    # A host that is lost is noticed after 20 seconds in place of two minutes.
    .set("spark.network.timeout", "20s")
    .set("spark.network.timeoutInterval", "5s")
    .set("spark.executor.heartbeatInterval", "5s")
    .set("spark.ui.enabled", "false")
    .set("spark.ui.showConsoleProgress", "false")
)
context = SparkContext(conf=conf)
context.textFile(lines, int(parts)).pipe(command, checkCode=True).saveAsTextFile(results)
context.stop()
