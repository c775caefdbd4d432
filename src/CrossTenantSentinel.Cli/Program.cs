Console.WriteLine("cts");
