using System;
using System.CommandLine;
using System.IO;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery train</c>: trains a model and leaves its pictures, history and weights.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var data = new Option<string>("--data") { Description = "What to learn from; the embedded digits by default.", DefaultValueFactory = static _ => "digits" };
        data.AcceptOnlyFromAmong(DataSource.Names);
        var directory = new Option<string?>("--data-dir") { Description = "Where the data set's files are; a cache or a download otherwise." };
        var epochs = new Option<int?>("--epochs") { Description = "How often to go through the samples; the tutorial's number by default." };
        var steps = new Option<int?>("--steps") { Description = "How many steps to take, instead of epochs." };
        var batch = new Option<int?>("--batch") { Description = "How many samples a step takes; the tutorial's number by default." };
        var seed = new Option<int>("--seed") { Description = "The seed of weights and shuffling; the same seed gives the same bits." };
        var threads = new Option<int?>("--threads") { Description = "How many threads work; all cores by default. The bits do not depend on it." };
        var output = new Option<string?>("--out") { Description = "The folder for the results; out/<model> by default." };
        foreach (Option<int?> count in new[] { epochs, steps, batch, threads })
        {
            count.Validators.Add(result =>
            {
                if (result.GetValue(count) < 1)
                    result.AddError($"{count.Name} needs at least 1.");
            });
        }

        var command = new Command("train", "Train a model.") { model, data, directory, epochs, steps, batch, seed, threads, output };
        command.SetAction(result =>
        {
            string name = result.GetRequiredValue(model);
            var run = new TrainingRun(ModelArgument.Find(name))
            {
                Data = result.GetRequiredValue(data),
                DataDirectory = result.GetValue(directory),
                Epochs = result.GetValue(epochs),
                Steps = result.GetValue(steps),
                BatchSize = result.GetValue(batch),
                Seed = result.GetValue(seed),
                Threads = result.GetValue(threads),
                OutputDirectory = result.GetValue(output) ?? Path.Combine("out", name),
            };
            return Guard(run);
        });
        return command;
    }

    // What can go wrong with data, files and settings is one sentence and exit code 1.
    private static int Guard(TrainingRun run)
    {
        using var cancellation = new CancellationTokenSource();
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        };
        Console.CancelKeyPress += stop;
        try
        {
            return run.Run(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped before training; nothing was written.");
            return 130;
        }
        catch (Exception problem) when (problem is DataFileException or CheckpointException or IOException or UnauthorizedAccessException
            or ArgumentException or InvalidOperationException or NonFiniteLossException)
        {
            // An argument's name says nothing to someone who called a command.
            string message = problem is ArgumentException { ParamName: { } parameter } ? problem.Message.Replace($" (Parameter '{parameter}')", "") : problem.Message;
            Console.Error.WriteLine(message);
            return 1;
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }
}
