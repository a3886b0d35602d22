using System;
using System.CommandLine;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery sample</c>: pictures that no data set holds, from codes drawn at random.</summary>
internal static class SampleCommand
{
    private const int Columns = 10;

    public static Command Create()
    {
        var trained = new TrainedModel();
        Option<int?> count = NumberOption.Create("--count", "How many; 100 by default.", 1, 10_000);
        Option<int?> seed = NumberOption.Create("--seed", "Another number draws other ones; 0 by default.", int.MinValue, int.MaxValue);
        var file = new Option<string?>("--out") { Description = "The picture to write; out/<model>/samples.png by default." };
        var command = new Command("sample", "Draw new pictures with a trained variational autoencoder.") { count, seed, file };
        trained.AddTo(command);
        command.SetAction(result =>
        {
            GalleryModel entry = trained.Entry(result);
            if (!entry.Architecture.Layers.Any(static layer => layer.Kind == "Sampling"))
                throw new ArgumentException($"Nothing taught '{entry.Name}' how its codes are spread, so codes drawn at random would give no digits; 'vae' and 'conditional' were taught a normal distribution.");
            Samples pictures = entry.Sample(trained.Load(result), result.GetValue(count) ?? 100, result.GetValue(seed) ?? 0)!;
            string path = result.GetValue(file) ?? TrainedModel.PathOf(entry, "samples.png");
            Figure.Tile(new FigureOptions { Range = entry.Range, CellSize = 56 }, pictures, Columns).Save(path);
            Console.Error.WriteLine("Wrote " + path);
            return 0;
        });
        return command;
    }
}
