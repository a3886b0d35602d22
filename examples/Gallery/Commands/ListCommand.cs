using System;
using System.CommandLine;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery list</c>: the models and what they are.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the models.");
        command.SetAction(static _ =>
        {
            int width = GalleryModel.All.Max(static model => model.Name.Length);
            foreach (GalleryModel model in GalleryModel.All)
                Console.WriteLine($"{model.Name.PadRight(width)}  {model.Description}");
            return 0;
        });
        return command;
    }
}
