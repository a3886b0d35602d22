using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery encode</c>: the codes that a trained model gives test images, for other programs.</summary>
internal static class EncodeCommand
{
    private const string Csv = "csv";
    private const string Json = "json";

    public static Command Create()
    {
        var trained = new TrainedModel();
        var data = new DataOptions();
        Option<int?> count = NumberOption.Create("--count", "Of how many test images; all by default.");
        var format = new Option<string>("--format") { Description = "How to write the codes: csv or json.", DefaultValueFactory = static _ => Csv };
        format.AcceptOnlyFromAmong(Csv, Json);
        var file = new Option<string?>("--out") { Description = "The file to write; the terminal by default." };
        var command = new Command("encode", "Write the codes of test images, with their labels.") { count, format, file };
        trained.AddTo(command);
        data.AddTo(command);
        command.SetAction(result =>
        {
            GalleryModel entry = trained.Entry(result);
            if (entry.Architecture.Code is null)
                throw new ArgumentException($"'{entry.Name}' has no code: none of its layers is marked as one.");
            ModelBase model = trained.Load(result);
            Lesson lesson = entry.Show(data.Name(result), data.Load(result, CancellationToken.None).Test);
            lesson = lesson.Take(Math.Min(result.GetValue(count) ?? int.MaxValue, lesson.Labels.Length));
            Samples codes = entry.Encode(model, lesson)!;
            OutputFile.Write(result.GetValue(file), result.GetRequiredValue(format) == Csv ? WriteCsv(codes, lesson.Labels) : WriteJson(codes, lesson.Labels));
            return 0;
        });
        return command;
    }

    private static byte[] WriteCsv(Samples codes, byte[] labels)
    {
        var text = new StringBuilder("image,label");
        for (int at = 0; at < codes.SampleLength; at++)
            text.Append(CultureInfo.InvariantCulture, $",code_{at}");
        text.Append('\n');
        var code = new float[codes.SampleLength];
        for (int image = 0; image < codes.Count; image++)
        {
            codes.CopyTo(image, code);
            text.Append(CultureInfo.InvariantCulture, $"{image},{labels[image]}");
            foreach (float value in code)
                text.Append(CultureInfo.InvariantCulture, $",{value:R}");
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // An array with an image a line.
    private static byte[] WriteJson(Samples codes, byte[] labels)
    {
        using var bytes = new MemoryStream();
        var code = new float[codes.SampleLength];
        for (int image = 0; image < codes.Count; image++)
        {
            bytes.Write(image == 0 ? "[\n"u8 : ",\n"u8);
            codes.CopyTo(image, code);
            using var json = new Utf8JsonWriter(bytes);
            json.WriteStartObject();
            json.WriteNumber("image", image);
            json.WriteNumber("label", labels[image]);
            json.WriteStartArray("code");
            foreach (float value in code)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n]\n"u8);
        return bytes.ToArray();
    }
}
