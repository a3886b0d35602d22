using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery train</c>: trains a model and leaves its pictures, history and weights.</summary>
internal static class TrainCommand
{
    private const int Interrupted = 130;

    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var data = new DataOptions();
        Option<int?> epochs = NumberOption.Create("--epochs", "How often to go through the samples; the tutorial's number by default.");
        Option<int?> steps = NumberOption.Create("--steps", "How many steps to take, instead of epochs.");
        Option<int?> batch = NumberOption.Create("--batch", "How many samples a step takes; the tutorial's number by default.");
        Option<int?> seed = NumberOption.Create("--seed", "The seed of weights, noise and shuffling, the model's own by default; the same seed gives the same bits.", int.MinValue, int.MaxValue);
        Option<int?> threads = NumberOption.Create("--threads", "How many threads work; all cores by default. The bits do not depend on it.");
        Option<int?> patience = NumberOption.Create("--early-stopping", "After how many epochs without a better val_loss to stop, with the best epoch's weights; never by default.");
        Option<int?> frequency = NumberOption.Create("--checkpoint-every", "Every how many steps the training is kept, to go on from if it is killed; every epoch by default.");
        var resume = new Option<bool>(Resumption.Option) { Description = "Go on with the training in the folder that was stopped or killed, to the same bits as if it had not been." };
        var report = new Option<bool>("--report") { Description = "Write report.html into the folder while the training goes on." };
        var tensorBoard = new Option<string?>("--tensorboard") { Description = "A folder for TensorBoard's event files; none are written by default." };
        Option<string> engine = EngineOption.Create();
        Option<string> device = EngineOption.CreateDevice();
        var output = new Option<string?>("--out") { Description = "The folder for the results; out/<model> by default." };
        var command = new Command("train", "Train a model.") { model, epochs, steps, batch, seed, threads, patience, frequency, resume, report, tensorBoard, engine, device, output };
        data.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(epochs) is not null && result.GetResult(steps) is not null)
                result.AddError("--epochs and --steps exclude each other.");
            foreach ((Option<string?> folder, string what) in new[] { (output, "the results"), (tensorBoard, "the event files") })
            {
                if (result.GetResult(folder) is { Tokens: [{ Value: var path }] } && string.IsNullOrWhiteSpace(path))
                    result.AddError($"{folder.Name} is empty; it is the folder for {what}.");
            }
        });
        command.SetAction(result =>
        {
            string name = result.GetRequiredValue(model);
            GalleryModel entry = ModelArgument.Find(name);
            var run = new TrainingRun(entry)
            {
                Data = data.Name(result),
                Load = cancellation => data.Load(result, cancellation),
                Epochs = result.GetValue(epochs),
                Steps = result.GetValue(steps),
                BatchSize = result.GetValue(batch),
                Seed = result.GetValue(seed) ?? entry.Seed,
                Threads = result.GetValue(threads),
                Patience = result.GetValue(patience),
                CheckpointFrequency = result.GetValue(frequency),
                Resumes = result.GetValue(resume),
                HasReport = result.GetValue(report),
                TensorBoardFolder = result.GetValue(tensorBoard),
                Engine = EngineOption.Find(result.GetRequiredValue(engine), result.GetRequiredValue(device)),
                Results = new ResultFolder(result.GetValue(output) ?? Path.Combine("out", name), entry, result.GetValue(resume)),
            };
            return RunStoppably(run, Resumption.CommandLine(result.Tokens.Select(static token => token.Value)));
        });
        return command;
    }

    // The first Ctrl-C ends the training after its current step, the second one the program.
    private static int RunStoppably(TrainingRun run, string goOn)
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
            if (run.Run(cancellation.Token))
                return 0;
            Console.Error.WriteLine($"Stopped; what was learnt so far is saved. This goes on with it:\n{goOn}");
            return Interrupted;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped before training; nothing was written.");
            return Interrupted;
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }
}
