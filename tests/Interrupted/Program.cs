using System;
using System.Globalization;
using System.IO;
using Autoencoders.Interrupted;

// learn STATES WEIGHTS: the training that is killed.  loop N: kills N of them, and says how often the bits were the same.
switch (args)
{
    case ["learn", string states, string weights]:
        bool isFirst = true;
        Lesson.Learn(states, weights, () =>
        {
            if (isFirst)
                Console.WriteLine("learning");
            isFirst = false;
        });
        return 0;

    case ["loop", string count]:
        string folder = Lesson.NewFolder();
        string expected = Path.Combine(folder, "weights.safetensors");
        Lesson.Learn(null, expected);
        byte[] bytes = File.ReadAllBytes(expected);
        Directory.Delete(folder, recursive: true);
        int rounds = int.Parse(count, CultureInfo.InvariantCulture);
        int same = 0;
        var loop = new KillLoop(seed: 1);
        for (int round = 0; round < rounds; round++)
            same += loop.Round(bytes) ? 1 : 0;
        Console.WriteLine($"{same} of {rounds} trainings ended with the same bits after {loop.Kills} kills, {loop.HalfWritten} of them within a write.");
        return same == rounds ? 0 : 1;

    default:
        Console.Error.WriteLine("learn STATES WEIGHTS | loop COUNT");
        return 2;
}
