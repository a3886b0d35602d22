using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery reconstruct</c>: one picture, what a trained model makes of it, and where they differ.</summary>
internal static class ReconstructCommand
{
    private const int CellSize = 224;

    public static Command Create()
    {
        var trained = new TrainedModel();
        var data = new DataOptions();
        var image = new Option<string>("--image") { Description = "A PNG image, which is made grey and as large as the model's, or the number of a test image, from 0.", Required = true };
        var file = new Option<string?>("--out") { Description = "The picture to write; out/<model>/reconstruction.png by default." };
        var command = new Command("reconstruct", "Draw a picture, what a trained model makes of it, and the difference.") { image, file };
        trained.AddTo(command);
        data.AddTo(command);
        command.SetAction(result =>
        {
            GalleryModel entry = trained.Entry(result);
            ModelBase model = trained.Load(result);
            string name = result.GetRequiredValue(image);
            Lesson lesson = int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)
                ? entry.Disturb(entry.Show(data.Name(result), TestImage(data.Load(result, CancellationToken.None).Test, index)), entry.Seed + 1)
                : FromFile(entry, name);
            string path = result.GetValue(file) ?? TrainedModel.PathOf(entry, "reconstruction.png");
            Draw(entry, lesson, entry.Predict(model, lesson)).Save(path);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loss {entry.Evaluate(model, lesson):F4} ({entry.Loss.Name})."));
            Console.Error.WriteLine("Wrote " + path);
            return 0;
        });
        return command;
    }

    private static LabeledSamples TestImage(LabeledSamples test, int index) => index >= 0 && index < test.Count
        ? test[index..(index + 1)]
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no test image {index}; they are numbered from 0 to {test.Count - 1}."));

    // As it is: who wants a denoiser to repair something has it in the file.
    private static Lesson FromFile(GalleryModel entry, string path)
    {
        int side = (int)Math.Sqrt(entry.Architecture.InputShape!.Value.ElementCount);
        RgbImage image = RgbImage.Load(path).Resize(side, side);
        byte[] grey = [.. Enumerable.Range(0, side * side).Select(at => image[at % side, at / side]).Select(static pixel => (byte)Math.Round((pixel.R + pixel.G + pixel.B) / 3.0))];
        Lesson lesson = entry.Show("", new LabeledSamples(Samples.FromBytes(grey, new Shape(side, side)), [0]));
        return lesson.Condition is null
            ? lesson
            : throw new ArgumentException($"'{entry.Name}' has to be told which digit it is, and {path} does not say; --image takes the number of a test image, too.");
    }

    private static Figure Draw(GalleryModel entry, Lesson lesson, Samples output)
    {
        float[] difference = [.. output.ToArray().Zip(lesson.Targets.ToArray(), static (after, before) => after - before)];
        float largest = Math.Max(difference.Max(Math.Abs), float.Epsilon);
        var look = new FigureOptions { CellSize = CellSize, Gap = 0, Range = entry.Range };
        (string Label, Figure Figure)[] pictures =
        [
            ("original", Figure.Grid(look, lesson.Targets)),
            .. ReferenceEquals(lesson.Inputs, lesson.Targets) || entry.InputsLabel is null ? Array.Empty<(string, Figure)>() : [(entry.InputsLabel, Figure.Grid(look, lesson.Inputs))],
            ("reconstruction", Figure.Grid(look, output)),
            ("difference", Figure.Grid(look with { ColorMap = ColorMap.BlueWhiteRed, Range = PictureRange.Between(-largest, largest) }, Samples.FromFloats(difference, lesson.Targets.Shape))),
        ];
        return Figure.Beside(
            new FigureOptions { Gap = 12, ColumnLabels = [.. pictures.Select(static picture => picture.Label)], Title = string.Create(CultureInfo.InvariantCulture, $"difference: {difference.Min():G3} (blue) to {difference.Max():G3} (red)") },
            [.. pictures.Select(static picture => picture.Figure)]);
    }
}
