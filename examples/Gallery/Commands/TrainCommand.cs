using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery train</c>: trains a model and leaves its pictures, history and weights.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var data = new Option<string>("--data") { Description = "What to learn from; the embedded digits by default.", DefaultValueFactory = static _ => DataSource.Embedded };
        data.AcceptOnlyFromAmong(DataSource.Names);
        var directory = new Option<string?>("--data-dir") { Description = "Where the data set's files are; a cache or a download otherwise." };
        Option<int?> epochs = NumberOption.Create("--epochs", "How often to go through the samples; the tutorial's number by default.");
        Option<int?> steps = NumberOption.Create("--steps", "How many steps to take, instead of epochs.");
        Option<int?> batch = NumberOption.Create("--batch", "How many samples a step takes; the tutorial's number by default.");
        Option<int?> seed = NumberOption.Create("--seed", "The seed of weights, noise and shuffling, the model's own by default; the same seed gives the same bits.", int.MinValue, int.MaxValue);
        Option<int?> threads = NumberOption.Create("--threads", "How many threads work; all cores by default. The bits do not depend on it.");
        Option<string> engine = EngineOption.Create();
        Option<string> device = EngineOption.CreateDevice();
        var output = new Option<string?>("--out") { Description = "The folder for the results; out/<model> by default." };
        var command = new Command("train", "Train a model.") { model, data, directory, epochs, steps, batch, seed, threads, engine, device, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(epochs) is not null && result.GetResult(steps) is not null)
                result.AddError("--epochs and --steps exclude each other.");
            if (result.GetResult(directory) is not null && result.GetResult(data)?.Tokens is null or [] or [{ Value: DataSource.Embedded }])
                result.AddError("--data-dir is for data sets in files, and the digits are embedded; say with --data which data set is meant.");
            if (result.GetResult(output) is { Tokens: [{ Value: var folder }] } && string.IsNullOrWhiteSpace(folder))
                result.AddError("--out is empty; it is the folder for the results.");
        });
        command.SetAction(result =>
        {
            string name = result.GetRequiredValue(model);
            GalleryModel entry = ModelArgument.Find(name);
            var run = new TrainingRun(entry)
            {
                Data = result.GetRequiredValue(data),
                DataDirectory = result.GetValue(directory),
                Epochs = result.GetValue(epochs),
                Steps = result.GetValue(steps),
                BatchSize = result.GetValue(batch),
                Seed = result.GetValue(seed) ?? entry.Seed,
                Threads = result.GetValue(threads),
                Engine = EngineOption.Find(result.GetRequiredValue(engine), result.GetRequiredValue(device)),
                Results = new ResultFolder(result.GetValue(output) ?? Path.Combine("out", name), entry.Extras.Select(static extra => extra.FileName)),
            };
            return RunStoppably(run);
        });
        return command;
    }

    // The first Ctrl-C ends the training after its current step, the second one the program.
    private static int RunStoppably(TrainingRun run)
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
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }
}
