using System;
using Autoencoders.Benchmarks;
using Autoencoders.Benchmarks.Reports;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// What reports of very long models cost, and drawings of nested skips. Takes what BenchmarkDotNet takes, such as --filter '*Svg*'.
Job job = Job.Dry.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(5).WithInvocationCount(1).WithUnrollFactor(1);
Console.WriteLine(Machine.Describe());
BenchmarkSwitcher.FromAssembly(typeof(LongModels).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, DefaultConfig.Instance.AddJob(job));
