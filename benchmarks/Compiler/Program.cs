using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Benchmarks;
using Autoencoders.Benchmarks.Compiler;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// What the generator and the analyzers cost a build and an editor. Takes what BenchmarkDotNet takes, such as
// --filter '*LayerChanged*', and --quick for a third of the rounds.
bool isQuick = args.Contains("--quick");
Job job = Job.Dry
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithStrategy(RunStrategy.Monitoring)
    .WithLaunchCount(1)
    .WithWarmupCount(isQuick ? 1 : 2)
    .WithIterationCount(isQuick ? 3 : 9)
    .WithInvocationCount(1)
    .WithUnrollFactor(1)
    .WithId(isQuick ? "Quick" : "Full");
IConfig config = DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Median).HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.AllocRatio).WithOption(ConfigOptions.JoinSummary, true);

Console.WriteLine(Machine.Describe());
string[] arguments = [.. args.Where(static argument => argument != "--quick")];
IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Edits).Assembly).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, config);
return MedianTable.Print(summaries) ? 0 : 1;
